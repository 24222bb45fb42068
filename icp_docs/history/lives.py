"""Which landing touched which file of the playbook, followed back through renames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from icp_docs.git.log import Landing, Touched
from icp_docs.source import Placed, placed

PATTERNS = ("*.yml", "*.yaml")
"""In any folder, since a playbook may have moved as a whole; git is quickest with such as these."""


@dataclass(eq=False, slots=True)
class Life:
    """One file of the playbook from when it was written until it was taken away, or until today."""

    last: Placed
    current: bool
    """It is there in the commit that is checked out."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one landing did to one file."""

    landing: int
    """Its place in the log."""
    life: Life = field(repr=False)
    before: str
    """The id of the content before, "" when it was new."""
    after: str
    """The id of the content after, "" when it is gone."""
    was: Placed
    now: Placed


def steps(landings: Iterable[Landing], prefix: str) -> Iterator[Step]:
    """The steps of all files of the playbook in the folder `prefix`, newest first."""
    lives = _Lives(f"{prefix}/" if prefix else "")
    for number, landing in enumerate(landings):
        yield from lives.steps(number, landing.files)


def renamed(all_steps: Iterable[Step]) -> Mapping[int, Mapping[str, str]]:
    """By landing, the former ids of files with those that it gave them."""
    found: dict[int, dict[str, str]] = {}
    for step in all_steps:
        if step.was.id != step.now.id:
            found.setdefault(step.landing, {})[step.was.id] = step.now.id
    return found


class _Lives:
    """The files of the playbook by the path that each had before the landings seen so far."""

    def __init__(self, inside: str) -> None:
        self._inside = inside
        self._lives: dict[str, Life] = {}
        self._seen: set[str] = set()

    def steps(self, landing: int, files: Iterable[Touched]) -> list[Step]:
        """What one landing did, all at once: two files may have taken each other's names."""
        events = [event for touched in files for event in self._events(touched)]
        found = [(one, step) for one in events if (step := self._step(landing, one))]
        for touched, _ in found:
            self._lives.pop(touched.path, None)
        for touched, step in found:
            if step.before:
                self._lives[touched.was] = step.life
        return [step for _, step in found]

    def _events(self, touched: Touched) -> Iterator[Touched]:
        """The same, or for what came from outside or went there a file that is new or gone."""
        now, was = self._placed(touched.path), self._placed(touched.was)
        ours = touched.path in self._lives or self._is_inside(touched.path, now)
        if touched.path == touched.was or (now and was and now.kind == was.kind and ours):
            yield touched
            return
        yield Touched("", touched.after, touched.path, touched.path)
        yield Touched(touched.before, "", touched.was, touched.was)

    def _step(self, landing: int, touched: Touched) -> Step | None:
        now, was = self._placed(touched.path), self._placed(touched.was)
        if now is None or was is None or not (touched.before or touched.after):
            return None
        life = self._lives.get(touched.path)
        if life is None:
            if not self._is_inside(touched.path, now):
                return None
            # The first that is met is the last that was: only that one can be there today.
            life = Life(now, current=bool(touched.after) and touched.path not in self._seen)
            self._seen.add(touched.path)
        return Step(landing, life, touched.before, touched.after, was, now)

    def _placed(self, path: str) -> Placed | None:
        """The file that a path is, seen from the playbook where it may be one of its own."""
        if path.startswith(self._inside):
            own = placed(path.removeprefix(self._inside))
            if own is not None and not own.folder:
                return own
        return placed(path)

    def _is_inside(self, path: str, place: Placed | None) -> bool:
        return place is not None and path == self._inside + place.path
