"""One planted mistake, and the playbook that has it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).parent / "playbook"
AUTOMOTIVE = "profiles/automotive-suppliers.yml"
BATTERY = "profiles/battery-electronics-plants.yml"
FOOD = "profiles/food-beverage-plants.yml"
PHARMA = "profiles/pharma-clean-air.yml"
WATER = "profiles/municipal-wastewater.yml"
CFO = "personas/cfo.yml"
COLLECTOR = "personas/quote-collector.yml"
ENERGY = "personas/energy-manager.yml"
MANAGER = "personas/plant-manager.yml"
PLAYBOOK = "playbook.yml"
GLOSSARY = "glossary.yml"
CAR_ACCOUNTS = "accounts/automotive.yml"
FOOD_ACCOUNTS = "accounts/food-and-drink.yml"
PHARMA_ACCOUNTS = "accounts/pharma.yml"


@dataclass(frozen=True, slots=True)
class Mistake:
    """What was typed instead of what, and what the author should be told."""

    path: str
    old: str
    """A text that the file has once."""
    new: str
    says: str = ""
    """What the suggestion must name; "" when only a fix that restores the meaning counts."""
    at: str = ""
    """A text on the line where it can only be noticed, when that is not where it was made."""
    none: str = ""
    """Why nobody can know the correction: the mistake is reported, and that is all."""
    renamed: tuple[str, str] = ("", "")
    """An id that has a new name everywhere but here; a file of that name is renamed with it."""

    def planted(self) -> dict[str, str]:
        """The files of the playbook with this mistake."""
        files = self.sound()
        text = files[self.path]
        old = self._renamed(self.old)
        assert text.count(old) == 1, f"{text.count(old)} times in {self.path}: {old!r}"
        files[self.path] = text.replace(old, self.new)
        return files

    def sound(self) -> dict[str, str]:
        """The files of the playbook without it."""
        if not self.renamed[0]:
            return dict(example())
        return {self._renamed_path(name): self._renamed(text) for name, text in example().items()}

    def line(self, files: Mapping[str, str]) -> int:
        """The line that must be named, from 1."""
        lines = files[self.path].split("\n")
        if self.at:
            text = files[self.path]
            assert text.count(self.at) == 1, f"{text.count(self.at)} times: {self.at!r}"
            return text[: text.index(self.at)].count("\n") + 1
        before = self.sound()[self.path].split("\n")
        changed = (n for n, (a, b) in enumerate(zip(before, lines, strict=False), 1) if a != b)
        return next(changed)

    def _renamed(self, text: str) -> str:
        old, new = self.renamed
        return re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text) if old else text

    def _renamed_path(self, path: str) -> str:
        old, new = self.renamed
        pure = PurePosixPath(path)
        return str(pure.with_stem(new)) if pure.stem == old else path


@cache
def example() -> Mapping[str, str]:
    """The files of the example playbook, by path."""
    paths = [ROOT / PLAYBOOK, ROOT / GLOSSARY]
    for folder in ("profiles", "personas", "accounts"):
        paths += sorted((ROOT / folder).glob("*.yml"))
    return {path.relative_to(ROOT).as_posix(): path.read_text(encoding="utf-8") for path in paths}
