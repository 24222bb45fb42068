"""A playbook as it was read, and what was found on the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from icp_docs.model import AccountsFile, GoldenAccount, Persona, Profile, Settings, Term
from icp_docs.problem import Problem
from icp_docs.rules import Vocabulary
from icp_docs.scoring import Scorecard
from icp_docs.source import Document
from icp_docs.values import Format


@dataclass(frozen=True, slots=True)
class Playbook:
    """A playbook: all that pages, scoring and export need."""

    root: Path
    today: date
    """The day on which reviews are due or not; never read from the clock here."""
    settings: Settings
    vocabulary: Vocabulary
    format: Format
    profiles: Mapping[str, Profile]
    """By id, in the order of ids; drafts and archived ones included."""
    personas: Mapping[str, Persona]
    accounts: tuple[GoldenAccount, ...]
    glossary: tuple[Term, ...]
    scorecards: Mapping[str, Scorecard]
    """Of every profile, by its id."""
    account_files: Mapping[str, AccountsFile] = field(default_factory=dict)
    """The files of golden accounts by their paths."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds."""

    playbook: Playbook | None
    """None when there is an error."""
    readable: Playbook
    """All that can be read, errors or not. Of what has errors there may be no scorecard, and what
    is wrong in a file is left out of it: this is for comparing and showing, never for judging."""
    problems: tuple[Problem, ...]
    """All of all files, in the order of file and line."""
    documents: Mapping[str, Document]
    """Every file read, by its path, for showing the lines that problems name."""
    unread: frozenset[str] = frozenset()
    """Paths of the files of which nothing can be read: they may say anything."""
