"""Which files of two versions of a playbook are the same file under another name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from icp_docs.playbook.loaded import Loaded

_ALIKE = 0.5
"""Share of the text that has to be the same, as git has it."""
_MOST = 2_000_000
"""Lines that are compared; with more, only files that say the same are recognised."""


def renamed(before: Loaded, after: Loaded) -> Mapping[str, str]:
    """New path -> former path, of files of one kind. Comments do not count.

    The texts are compared here and not by git, which would run the filters that the settings of
    a repository name over the files on the disk.
    """
    gone = _texts(before, before.documents.keys() - after.documents.keys())
    come = _texts(after, after.documents.keys() - before.documents.keys())
    pairs = [(old, new) for new in sorted(come) for old in sorted(gone) if _kind(old) == _kind(new)]
    if sum(len(gone[old]) + len(come[new]) for old, new in pairs) > _MOST:
        pairs = [(old, new) for old, new in pairs if gone[old] == come[new]]
    ranked = sorted((-_alike(gone[old], come[new]), new, old) for old, new in pairs)
    found: dict[str, str] = {}
    for unlike, new, old in ranked:
        if -unlike >= _ALIKE and new not in found and old not in found.values():
            found[new] = old
    return found


def _texts(loaded: Loaded, paths: Iterable[str]) -> dict[str, Counter[str]]:
    """How often each line stands in each file, without the comments that `new` writes into all."""
    texts = {}
    for path in paths:
        lines = (line.strip() for line in loaded.documents[path].text.split("\n"))
        texts[path] = Counter(line for line in lines if line and not line.startswith("#"))
    return texts


def _kind(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder if slash else name.partition(".")[0]


def _alike(one: Counter[str], other: Counter[str]) -> float:
    """The share of the larger text that both have, from 0 to 1."""
    larger = max(_letters(one), _letters(other))
    return _letters(one & other) / larger if larger else 0.0


def _letters(lines: Counter[str]) -> int:
    return sum(len(line) * count for line, count in lines.items())
