"""What all styles say of changes besides their sentences: headlines, counts, files without news."""

from __future__ import annotations

from dataclasses import dataclass

from icp_docs.changes.entries import Changes, EntryChanges, Reviewer
from icp_docs.changes.words import opening, shortened
from icp_docs.text import a_list, counted, printable

MOST = 120
"""Characters of a name that are shown."""
_FEW = 5
"""Golden accounts with the same verdict that are named."""
_NOTHING = "Nothing changed that means anything."
_NOTHING_READ = "As far as it can be read, nothing changed that means anything."
_NOUNS = {
    "profile": ("profile", "profiles"),
    "persona": ("persona", "personas"),
    "accounts": ("file of golden accounts", "files of golden accounts"),
}


@dataclass(frozen=True, slots=True)
class Told:
    """Changes, and the files that differ at all."""

    changes: Changes
    differing: tuple[str, ...] = ()
    """Paths of files whose bytes differ."""
    partial: bool = False
    """Whether a file that differs cannot be read, at least not wholly."""

    @property
    def only_form(self) -> tuple[str, ...]:
        """The files that differ and mean the same."""
        told = {entry.path for entry in self.changes.entries}
        told |= {entry.was for entry in self.changes.entries}
        return tuple(sorted(set(self.differing) - told))

    def nothing(self) -> str:
        """That nothing changed, when there are no changes."""
        nothing = _NOTHING_READ if self.partial else _NOTHING
        return " ".join(filter(None, (nothing, self.form_sentence())))

    def moves(self) -> tuple[str, ...]:
        """What golden accounts get: every other verdict, and of mere points only some."""
        weighty = [sentence.text for sentence in self.changes.moves if sentence.weighty]
        others = [sentence.text for sentence in self.changes.moves if not sentence.weighty]
        left = len(others) - _FEW
        if left > 1:
            others[_FEW:] = [f"{left:,} more keep their verdict, with other points"]
        return (*weighty, *others)

    def form_sentence(self) -> str:
        """That files differ only in how they are written, "" when none does."""
        files = self.only_form
        if not files:
            return ""
        form = "in form"
        if any(entry.what == "renamed" for entry in self.changes.entries):
            form = "in form, or in what a renamed file is called"
        verb = "differs" if len(files) == 1 else "differ"
        number = counted(len(files), "file")
        return f"{number} {verb} only {form}: {printable(', '.join(files))}."

    def summary(self) -> str:
        """All in one line: "2 profiles and the settings change; 1 golden account moves."."""
        parts = [self._counted(kind) for kind in ("profile", "persona")]
        parts += [
            name
            for kind, name in (("playbook", "the settings"), ("glossary", "the glossary"))
            if self._number(kind)
        ]
        parts.append(self._counted("accounts"))
        told = [part for part in parts if part]
        single = len(self.changes.entries) == 1 and not self._number("playbook")
        verb = "changes" if single else "change"
        return f"{opening(a_list(told, last='and'))} {verb}{self._moved()}."

    def _moved(self) -> str:
        moved = sum(sentence.weighty for sentence in self.changes.moves)
        if not moved:
            return ""
        gets = "gets" if moved == 1 else "get"
        return f"; {counted(moved, 'golden account')} {gets} another verdict"

    def _number(self, kind: str) -> int:
        return sum(entry.kind == kind for entry in self.changes.entries)

    def _counted(self, kind: str) -> str:
        number = self._number(kind)
        return counted(number, *_NOUNS[kind]) if number else ""


def headline(entry: EntryChanges) -> str:
    """What became of one file in few words: "12 changes, 2 move scores"."""
    if entry.what in ("new", "removed"):
        noun = entry.kind if entry.kind in ("profile", "persona") else ""
        return f"{entry.what} {noun}".rstrip()
    count = len(entry.sentences)
    renamed = f"renamed, was {printable(entry.was)}" if entry.what == "renamed" else ""
    if not count:
        return renamed
    text = f"{counted(count, 'change')}{_moving(count, entry)}"
    return "; ".join(filter(None, (renamed, text)))


def _moving(count: int, entry: EntryChanges) -> str:
    """How many of the changes move scores."""
    weighty = sum(sentence.weighty for sentence in entry.sentences)
    if not weighty:
        return ""
    if weighty < count:
        return f", {weighty} {'moves' if weighty == 1 else 'move'} scores"
    return {1: ", moves scores", 2: ", both move scores"}.get(count, ", all move scores")


def reviewer_text(reviewer: Reviewer) -> str:
    """A reviewer with the way to reach them."""
    name, contact = shortened(reviewer.name, MOST), shortened(reviewer.contact, MOST)
    return f"{name} ({contact})" if contact else name
