"""What comes of reading a text with libyaml: data, places, scalars and findings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from yaml import YAMLError

from icp_docs.source.finding import Finding


class Spot(NamedTuple):
    """Where an entry of a collection stands, as offsets; an item of a list has no key."""

    key_start: int
    key_end: int
    start: int
    end: int
    """Equal to `start` for a collection without brackets."""


class Scalar(NamedTuple):
    """One scalar as it was written."""

    start: int
    end: int
    style: str
    """"" for plain, else the first character: a quote, | or >."""
    value: str
    flow: bool
    """Stands inside brackets or braces."""
    is_key: bool


_NOWHERE = Spot(0, 0, 0, 0)


@dataclass(slots=True)
class Built:
    """What came of a text."""

    data: Any = None
    root: Spot = _NOWHERE
    spots: dict[int, dict[str | int, Spot]] = field(default_factory=dict)
    """By the id() of each collection in `data`, the places of its entries; only if asked for."""
    scalars: list[tuple[int, int, str, str, bool, bool]] = field(default_factory=list)
    """Every scalar, as the fields of Scalar."""
    bare_keys: bool = False
    """A key without a colon stands inside braces."""
    findings: list[Finding] = field(default_factory=list)
    whole: bool = False
    """The text was read to its end."""
    error: YAMLError | None = None
    """Where libyaml gave up."""
