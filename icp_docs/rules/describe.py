"""A rule as plain text, for table cells and checklists: "15 to 500", "DACH, Nordics"."""

from __future__ import annotations

from icp_docs.rules.phrases import COMPARISONS, about, interval, opposite, said
from icp_docs.rules.tree import All, Answered, Check, Either, Not, Several, Test, checks_of
from icp_docs.text import a_list
from icp_docs.values import Format

_OPPOSITE: dict[tuple[str, ...], str] = {("yes",): "no", ("no",): "yes"}


def describe(test: Test, fmt: Format) -> str:
    """What a test asks for, in few words; fields are named unless they are the criterion's own."""
    return _text(test, fmt, inside=False)


def _text(test: Test, fmt: Format, *, inside: bool) -> str:
    match test:
        case Check():
            return about(test, said(test, fmt, inside=inside))
        case Answered(_, label, grades):
            return f"{label}: {a_list(grades)}"
        case Not(part):
            return _negated(part, fmt, inside=inside)
        case All((Check() as low, Check() as high)) if phrase := interval(low, high, fmt):
            return about(low, phrase)
        case All(parts):
            texts = [_text(part, fmt, inside=True) for part in parts]
            text = _joined(texts, "and", parts)
        case Either(parts):
            text = _joined(_alternatives(parts, fmt), "or", parts)
        case Several(n, parts):
            text = _listed(f"at least {n} of", parts, fmt)
    return f"({text})" if inside else text


def _negated(part: Test, fmt: Format, *, inside: bool) -> str:
    """What it takes that the part does not hold, as few words as there are for it."""
    match part:
        case Check():
            turned = opposite(part)
            if turned:
                return _text(turned, fmt, inside=inside)
            return about(part, f"not {said(part, fmt, inside=inside)}")
        case Answered(_, label, grades):
            return f"{label}: {_OPPOSITE.get(grades) or f'not {a_list(grades)}'}"
        case Not(kept):
            return _text(kept, fmt, inside=inside)
        case All((Check() as low, Check() as high)) if phrase := interval(low, high, fmt):
            return about(low, f"not {phrase}")
        case All(parts):
            text = _listed("not all of", parts, fmt)
        case Either(parts):
            text = _listed("none of", parts, fmt)
        case Several(n, parts):
            text = _listed(f"fewer than {n} of", parts, fmt)
    return f"({text})" if inside else text


def _listed(start: str, parts: tuple[Test, ...], fmt: Format) -> str:
    return f"{start}: {'; '.join(_text(part, fmt, inside=True) for part in parts)}"


def _joined(texts: list[str], word: str, parts: tuple[Test, ...]) -> str:
    """Parts in one sentence; those with names of their own are long and get a comma."""
    short = all(check.own for part in parts for check in checks_of(part))
    return f"{' ' if short else ', '}{word} ".join(texts)


def _alternatives(parts: tuple[Test, ...], fmt: Format) -> list[str]:
    """The parts of `any`, a comparison that all share written only once."""
    texts = [_text(part, fmt, inside=True) for part in parts]
    for start in COMPARISONS:
        if all(text.startswith(f"{start} ") for text in texts):
            return [texts[0], *(text.removeprefix(f"{start} ") for text in texts[1:])]
    return texts
