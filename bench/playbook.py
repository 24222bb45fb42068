"""A playbook of any size, the same at every run: profiles of 126 lines, personas of 109.

The files beside this one are the patterns; `<word>` and its like are filled by a seeded dice.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from pathlib import Path

_PATTERNS = Path(__file__).parent
_ADJECTIVES = "Growing Regional Regulated Digital Seasonal Mature Ambitious Lean Public Private"
_TRADES = (
    "logistics retail software pharma insurance banking construction energy food printing "
    "furniture automotive textile travel media education health security farming chemistry"
)
_WORDS = (
    "team budget quarter release process review customer renewal contract number board growth "
    "cost supplier order delivery plan report tool approval question answer meeting decision risk "
    "owner market change week month price margin project result signature pilot integration data "
    "history audit rule store plant office field sales marketing finance operations support"
)
_VERBS = "delays costs changes improves blocks explains decides repeats hides moves"


def write(folder: Path, *, profiles: int, personas: int) -> None:
    """Write a playbook of so many files into the folder; profiles need two personas at least."""
    folder.mkdir(parents=True, exist_ok=True)
    settings = (_PATTERNS / "playbook.yml").read_text(encoding="utf-8")
    (folder / "playbook.yml").write_text(settings, encoding="utf-8")
    for kind, count in (("profile", profiles), ("persona", personas)):
        (folder / f"{kind}s").mkdir(exist_ok=True)
        for n in range(count):
            file = folder / f"{kind}s" / f"{kind}-{n:04}.yml"
            file.write_text(_text(kind, n, personas), encoding="utf-8")


def _text(kind: str, n: int, personas: int) -> str:
    pattern = (_PATTERNS / f"{kind}.yml").read_text(encoding="utf-8")
    fills = _fills(random.Random(f"{kind} {n}"), n, personas)
    return re.sub(r"<(\w+)>", lambda gap: fills[gap[1]](), pattern)


def _fills(dice: random.Random, n: int, personas: int) -> dict[str, Callable[[], str]]:
    low = dice.randrange(10, 90)

    def one_of(words: str) -> Callable[[], str]:
        return lambda: dice.choice(words.split())

    word, verb = one_of(_WORDS), one_of(_VERBS)

    return {
        "n": lambda: str(n),
        "word": word,
        "trade": one_of(_TRADES),
        "Adjective": one_of(_ADJECTIVES),
        "sentence": lambda: (
            f"The {word()} {verb()} the {word()} of the {word()} before the {word()} is known."
        ),
        "low": lambda: str(low),
        "high": lambda: str(low * 8),
        "top": lambda: str(low * 20),
        "first": lambda: f"persona-{n % personas:04}",
        "second": lambda: f"persona-{(n + 1) % personas:04}",
    }
