"""The catalogue of codes: what each kind of problem is called and how bad it is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How bad a problem is: an error stops a build, a warning does under --strict, a hint never."""

    ERROR = "error"
    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True)
class Code:
    """One kind of problem; its page is `explanations/<code>.md`."""

    level: Level
    title: str


_E, _W, _H = Level.ERROR, Level.WARNING, Level.HINT

# Codes are public: they stand in suppression comments and links, so a number is never used again.
CODES: dict[str, Code] = {
    # ICP0xx: reading files and YAML
    # ICP1xx: the shape of a file
    # ICP2xx: references
    # ICP3xx: rules and scoring
    # ICP4xx: golden accounts
    # ICP5xx: warnings about the playbook as a whole
    # ICP6xx: advice on length and wording
    # ICP7xx: hints
    # ICP9xx: suppression comments
}
