"""Former versions of files, each read as today's files are, and only when it is looked at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from icp_docs.codes import Level
from icp_docs.history.lives import Life, Step
from icp_docs.model import KINDS, Part, read_document
from icp_docs.source import Placed, read_bytes


class Version:
    """What a file was at one time, or that there was none."""

    def __init__(self, place: Placed, text: bytes | None, *, there: bool) -> None:
        self.place = place
        self.text = text or b""
        """Empty also when the content is too large, or git does not have it."""
        self.there = there
        self._unread = text is not None
        self._model: Part | None = None

    @property
    def model(self) -> Part | None:
        """Its model; None when the file was not there, or is not wholly understood."""
        if self._unread:
            self._unread = False
            self._model = read_version(self.place, self.text)
        return self._model

    @property
    def broken(self) -> bool:
        """There is a file, and what it says is not known."""
        return self.there and self.model is None


def wanted(steps: Iterable[Step]) -> Iterator[str]:
    """The ids of the contents that `versions` needs, in that order."""
    known: dict[Life, str] = {}
    for step in steps:
        if step.after and known.get(step.life) != step.after:
            yield step.after
        if step.before:
            yield step.before
        known[step.life] = step.before


def versions(
    steps: Iterable[Step], contents: Iterator[object]
) -> Iterator[tuple[Step, Version, Version]]:
    """Each step with what the file was before and after it; `contents` are those of `wanted`."""
    known: dict[Life, tuple[str, Version]] = {}
    for step in steps:
        id_, after = known.pop(step.life, ("", None))
        if after is None or id_ != step.after:
            after = _version(step.now, step.after, contents)
        before = _version(step.was, step.before, contents)
        if step.before:
            known[step.life] = (step.before, before)
        yield step, before, after


def _version(place: Placed, id_: str, contents: Iterator[object]) -> Version:
    text = next(contents) if id_ else None
    return Version(place, text if isinstance(text, bytes) else None, there=bool(id_))


def read_version(place: Placed, text: bytes) -> Part | None:
    """The model of a text; None when it is not wholly understood."""
    document = read_bytes(text, place.path)
    if document.data is None or any(one.level is Level.ERROR for one in document.problems):
        return None
    reading = read_document(KINDS[place.kind], document.data, id=place.id, path=place.path)
    return None if reading.faults else reading.model
