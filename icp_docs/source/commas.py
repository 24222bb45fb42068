"""Commas inside brackets that part what belongs together: `5,000`, `{note: Fast, simple}`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from icp_docs.source import slips
from icp_docs.source.built import Built, Scalar
from icp_docs.source.finding import Finding

# Words of rules that take several values. Tests hold them to the model.
_LIST_WORDS = frozenset(
    ("in", "not_in", "between", "contains_any", "contains_all", "contains_none", "countries")
)
_LAST_DIGITS = re.compile(r"(?<![0-9])[0-9]{1,3}\Z")
_GLUED_DIGITS = re.compile(r"[0-9],[0-9]{3}")
_NO_COLON = re.compile(r"\s*+[,}]")
_THREE_DIGITS = re.compile(r"[0-9]{3}(?![0-9])")


def parting_commas(text: str, built: Built) -> Iterator[Finding]:
    """Every run of words that commas made separate, once."""
    if not built.bare_keys and not _GLUED_DIGITS.search(text):
        return
    scalars = map(Scalar._make, built.scalars)
    flow = [scalar for scalar in scalars if scalar.flow and scalar.end > scalar.start]
    index = 1
    while index < len(flow):
        last = _number(text, flow, index)
        if last > index - 1:
            if flow[index].is_key or not _is_list(flow[index - 1 : last + 1]):
                start = flow[index - 1].start
                yield slips.thousands(start, text[start : flow[last].end])
            index = last + 1
        elif _is_comma_key(text, flow, index):
            first = flow[index - 1]
            last = index
            while last + 1 < len(flow) and _is_comma_key(text, flow, last + 1):
                last += 1
            start, end = flow[index].start, flow[last].end
            whole = text[start if first.is_key else first.start : end]
            word = flow[index - 2] if index > 1 and not first.is_key else None
            listed = word is not None and word.is_key and word.value in _LIST_WORDS
            yield slips.comma_key(start, end, whole, listed=listed)
            index = last + 1
        else:
            index += 1


def _number(text: str, flow: list[Scalar], index: int) -> int:
    """The last scalar of a number that begins in the scalar before `index`, or that one."""
    last = index - 1
    if flow[last].style or not _LAST_DIGITS.search(flow[last].value):
        return last
    while last + 1 < len(flow) and _continues(text, flow[last], flow[last + 1]):
        last += 1
    return last


def _continues(text: str, before: Scalar, after: Scalar) -> bool:
    glued = text[before.end : after.start] == "," and not after.style
    return glued and _THREE_DIGITS.match(after.value) is not None


def _is_list(parts: list[Scalar]) -> bool:
    """Numbers such as `[100,250]` may be meant as a list without spaces."""
    return all(len(part.value) == 3 and part.value[0] in "123456789" for part in parts)


def _is_comma_key(text: str, flow: list[Scalar], index: int) -> bool:
    """A word that became a key only because a comma stands before it."""
    scalar, before = flow[index], flow[index - 1]
    if not scalar.is_key or scalar.style:
        return False
    between = text[before.end : scalar.start]
    return between.strip() == "," and _NO_COLON.match(text, scalar.end) is not None
