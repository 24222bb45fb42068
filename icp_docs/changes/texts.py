"""How a text changed, with the words that differ."""

from __future__ import annotations

from difflib import SequenceMatcher

from icp_docs.changes.words import SHORT, quoted

_MOST_WORDS = 1500
"""Above this many words two texts are not compared word by word: it would take too long."""
_MOST_PLACES = 3
_ALIKE = 0.5
_SPELLED_ALIKE = 0.75


def text_change(before: str, after: str, *, most: int = 160) -> str:
    """What became of a text: "“x”, was “y”", the words that differ, or its new beginning."""
    if not before:
        return quoted(after, most)
    if not after:
        return f"removed, was {quoted(before, most)}"
    if len(before) <= SHORT and len(after) <= SHORT:
        return f"{quoted(after)}, was {quoted(before)}"
    return _differing(before.split(), after.split()) or f"rewritten, now {quoted(after, most)}"


def alike(one: str, other: str) -> float:
    """How much two texts have in common, from 0 to 1: in letters if they are short, or in words."""
    if max(len(one), len(other)) <= SHORT:
        letters = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False).ratio()
        if letters >= _SPELLED_ALIKE:
            return letters
    first, second = (_bag(text) for text in (one, other))
    if not first or not second:
        return 0.0
    return 2 * len(first & second) / (len(first) + len(second))


def _bag(text: str) -> frozenset[str]:
    return frozenset(text.casefold().split()[:_MOST_WORDS])


def _differing(before: list[str], after: list[str]) -> str:
    """The places that differ in few words; "" when there are many, or little is the same."""
    if max(len(before), len(after)) > _MOST_WORDS:
        return ""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if sum(block.size for block in blocks) < _ALIKE * min(len(before), len(after)):
        return ""
    places = _joined([code[1:] for code in matcher.get_opcodes() if code[0] != "equal"])
    if len(places) > _MOST_PLACES:
        return ""
    return "; ".join(_place(before, after, *place) for place in places)


_Place = tuple[int, int, int, int]


def _joined(places: list[_Place]) -> list[_Place]:
    """Places with fewer than three words between them as one."""
    found: list[_Place] = []
    for place in places:
        if found and place[0] - found[-1][1] < 3:
            found[-1] = (found[-1][0], place[1], found[-1][2], place[3])
        else:
            found.append(place)
    return found


def _place(before: list[str], after: list[str], i: int, j: int, k: int, m: int) -> str:
    """One place that differs: what stands there now, and what stood there."""
    if i == j and m - k > 2:
        return f"now also says {_quoted(after[k:m])}"
    if k == m and j - i > 2:
        return f"no longer says {_quoted(before[i:j])}"
    # Few words say little without their neighbours.
    if j - i <= 2 or m - k <= 2:
        left, right = min(i, k, 1), min(len(before) - j, len(after) - m, 1)
        i, k, j, m = i - left, k - left, j + right, m + right
    return f"{_part(after, k, m)}, was {_part(before, i, j)}"


def _part(words: list[str], first: int, end: int) -> str:
    """Some words of a text, with dots where it goes on."""
    some = words[first:end]
    return _quoted(["…"] * (first > 0) + some + ["…"] * (end < len(words)) if some else some)


def _quoted(words: list[str]) -> str:
    return quoted(" ".join(words), 120)
