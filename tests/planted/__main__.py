"""`python -m tests.planted`: the figures, by kind of mistake; `-v` shows each that falls short."""

from __future__ import annotations

import sys

from tests.planted.kinds import KINDS
from tests.planted.outcome import Outcome, outcome


def main() -> None:
    verbose = "-v" in sys.argv
    wanted = [arg for arg in sys.argv[1:] if arg != "-v"] or list(KINDS)
    every: list[Outcome] = []
    _write(
        f"{'':24}{'planted':>9}{'on line':>9}{'suggested':>11}{'by fix':>8}{'most follow-ups':>17}"
    )
    for kind in wanted:
        outcomes = [outcome(mistake) for mistake in KINDS[kind]]
        every += outcomes
        _write(_row(kind, outcomes))
        for one in outcomes if verbose else ():
            if short(one):
                _write(_shown(one))
    _write(_row("all", every))


def _write(line: str) -> None:
    sys.stdout.write(f"{line}\n")


def short(one: Outcome) -> str:
    """In what an outcome falls short; "" when in nothing."""
    if not one.own:
        return "not on its line"
    if one.follow_ups > 1:
        return f"{one.follow_ups} follow-ups"
    return "" if one.suggested or one.mistake.none else "no suggestion"


def _row(kind: str, outcomes: list[Outcome]) -> str:
    own = sum(bool(one.own) for one in outcomes)
    suggested = sum(one.suggested for one in outcomes)
    restored = sum(one.restores for one in outcomes)
    most = max(one.follow_ups for one in outcomes)
    return f"{kind:24}{len(outcomes):9}{own:9}{suggested:11}{restored:8}{most:17}"


def _shown(one: Outcome) -> str:
    told = "\n".join(
        f"      {p.path}:{p.line}:{p.column} {p.code} {p.message} = {p.hint} {p.fix or ''}"
        for p in one.told
    )
    wanted = one.mistake.says or "a fix"
    return f"  {short(one)}: {one.mistake.new!r} (line {one.line}; {wanted})\n{told}"


if __name__ == "__main__":
    main()
