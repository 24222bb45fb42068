"""One word about an account field, with its operands."""

from __future__ import annotations

from dataclasses import dataclass

from icp_docs.model.rule import Rule
from icp_docs.problem import Fault, Loc
from icp_docs.problem import instead as instead_of
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.operands import UnfitError, ends_in_order, read_operand
from icp_docs.rules.tree import Check, Operand
from icp_docs.rules.vocabulary import Vocabulary
from icp_docs.rules.words import ATTRIBUTES, COMPARE, LISTS, fitting, instead
from icp_docs.text import a_list
from icp_docs.values import Range

_MOST = 100  # values of one word that are told to be wrong; nobody reads more
_NOUNS = {"yes-no": "a yes-no field", "text": "text", "naics": "text", "industry": "an industry"}


@dataclass(frozen=True, slots=True)
class Subject:
    """A rule and the account fields it is about."""

    rule: Rule
    fields: tuple[FieldSpec, ...]
    """The first that is known is tested."""
    own: bool
    """They are the criterion's own."""
    vocabulary: Vocabulary
    loc: Loc


def read_check(subject: Subject, word: str, faults: list[Fault]) -> Check | None:
    """A word of a rule with its operands; None when there is a fault."""
    spec, loc = subject.fields[0], subject.loc
    written = getattr(subject.rule, ATTRIBUTES[word])
    texts: tuple[str, ...] = written if isinstance(written, tuple) else (written,)
    if word not in fitting(spec) and not _asks_for_none(word, texts):
        faults.append(_unfit_word(word, spec, loc))
        return None
    if not texts:
        message = f"'{word}' names nothing; fill the list"
        faults.append(Fault((*loc, word), "ICP303", message, on_key=True))
        return None
    operands: list[Operand] = []
    for index, text in enumerate(texts):
        place = (*loc, word, index) if word in LISTS else (*loc, word)
        try:
            operands.append(read_operand(text, word, spec, subject.vocabulary))
        except UnfitError as unfit:
            faults.append(Fault(place, unfit.code, unfit.message, unfit.hint, fix=unfit.fix))
            if index - len(operands) == _MOST:
                break
    if len(operands) < len(texts):
        return None
    if word == "between":
        try:
            operands = _ends(operands, spec, texts)
        except UnfitError as unfit:
            faults.append(Fault((*loc, word), unfit.code, unfit.message, unfit.hint))
            return None
    others = tuple(other.id for other in subject.fields[1:])
    return Check(spec, word, tuple(operands), others, subject.own)


def _asks_for_none(word: str, texts: tuple[str, ...]) -> bool:
    """`is: none` and `is_not: none` fit every field."""
    return word in {"is", "is_not"} and [text.lower() for text in texts] == ["none"]


def _ends(operands: list[Operand], spec: FieldSpec, typed: tuple[str, ...]) -> list[Operand]:
    """Both ends of `between`, which a range may name as well; UnfitError when they are no ends."""
    if len(operands) == 1 and isinstance(operands[0], Range):
        operands = [operands[0].low, operands[0].high]
    if len(operands) != 2 or any(isinstance(operand, Range) for operand in operands):
        message = f"{spec.label}: between needs two ends, as between: [15, 500]"
        comma = "; inside brackets write 5000, 5_000 or 5k" if len(operands) > 2 else ""
        raise UnfitError("ICP302", message + comma)
    low, high = operands
    if not ends_in_order(low, high, spec):
        ends = ", ".join(str(end) for end in typed[::-1]) if len(typed) == 2 else ""
        write = f"between: [{ends}]" if ends else "the smaller end first"
        message = f"{spec.label}: between is the wrong way round; write {write}"
        raise UnfitError("ICP305", message)
    return operands


def _unfit_word(word: str, field: FieldSpec, loc: Loc) -> Fault:
    """A word that does not fit the type of its field."""
    meant = instead(field, word)
    end = f"write {meant}" if meant else f"write {a_list(fitting(field))}"
    if field.kind == "choice" and word in COMPARE:
        end = "write is or in, or give the field ordered: yes in playbook.yml"
    noun = _NOUNS.get(field.kind, field.kind if field.kind == "money" else f"a {field.kind}")
    message = f"'{word}' does not fit {field.label}, which is {noun}; {end}"
    return Fault((*loc, word), "ICP301", message, meant or "", True, instead_of(meant))
