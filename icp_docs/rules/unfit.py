"""Facts of a golden account from which no rule can learn anything."""

from __future__ import annotations

from icp_docs.rules.facts import Unread, read_fact
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.operands import UnfitError, read_operand
from icp_docs.rules.vocabulary import Vocabulary

_SPOKEN = frozenset(("number", "money", "date", "yes-no", "country"))


def unfit_fact(value: object, spec: FieldSpec, vocabulary: Vocabulary) -> UnfitError | None:
    """Why a fact says nothing of its field, with what to type instead; None when it does.

    Exports are read more leniently than this: what people write down can be put right.
    """
    if not isinstance(value, str):
        return None
    fact = read_fact(value, spec, vocabulary.currency)
    strange = isinstance(fact, Unread) if spec.kind in _SPOKEN else spec.kind == "choice" and fact
    if not strange:
        return None
    try:
        read_operand(value, "is", spec, vocabulary)
    except UnfitError as unfit:
        return unfit
    return None
