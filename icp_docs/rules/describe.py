"""A rule as plain text, for table cells and checklists: "15 to 500", "DACH, Nordics"."""

from __future__ import annotations

from icp_docs.rules.phrases import COMPARISONS, about, interval, said
from icp_docs.rules.tree import All, Answered, Check, Either, Not, Several, Test
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
        case Not(Answered(_, label, grades)):
            return f"{label}: {_OPPOSITE.get(grades) or f'not {a_list(grades)}'}"
        case Not(Check() as part):
            phrase = said(part, fmt, inside=inside)
            return about(
                part, phrase.removeprefix("not ") if phrase[:4] == "not " else f"not {phrase}"
            )
        case Not(part):
            return f"not {_text(part, fmt, inside=True)}"
        case All((Check() as low, Check() as high)) if phrase := interval(low, high, fmt):
            return about(low, phrase)
        case All(parts):
            text = " and ".join(_text(part, fmt, inside=True) for part in parts)
        case Either(parts):
            text = " or ".join(_alternatives(parts, fmt))
        case Several(n, parts):
            text = "; ".join(_text(part, fmt, inside=True) for part in parts)
            text = f"at least {n} of: {text}"
    return f"({text})" if inside else text


def _alternatives(parts: tuple[Test, ...], fmt: Format) -> list[str]:
    """The parts of `any`, a comparison that all share written only once."""
    texts = [_text(part, fmt, inside=True) for part in parts]
    for start in COMPARISONS:
        if all(text.startswith(f"{start} ") for text in texts):
            return [texts[0], *(text.removeprefix(f"{start} ") for text in texts[1:])]
    return texts
