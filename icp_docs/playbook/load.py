"""From a folder to a playbook, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from icp_docs.codes import CODES, Level
from icp_docs.guessing import few_guesses
from icp_docs.model import NOT_KNOWN, Persona, Profile
from icp_docs.playbook.balance import check_counts, check_evidence, check_overlap, check_weights
from icp_docs.playbook.care import check_owner, check_review
from icp_docs.playbook.committees import check_roles, check_seats, check_unused
from icp_docs.playbook.edition import check_version
from icp_docs.playbook.golden import check_golden_accounts
from icp_docs.playbook.loaded import Loaded, Playbook
from icp_docs.playbook.material import File, Material
from icp_docs.playbook.references import check_references
from icp_docs.playbook.understanding import independent, understand
from icp_docs.playbook.uniqueness import check_unique
from icp_docs.playbook.wording import check_lengths, check_questions
from icp_docs.problem import Problem, tidy
from icp_docs.rules import as_words
from icp_docs.source import Changed, Folder, OnDisk, apply_allowances, discover, read_files
from icp_docs.values import Format

if TYPE_CHECKING:
    from icp_docs.git import Files

E = TypeVar("E", Profile, Persona)

CHECKS = (
    check_unique,
    check_references,
    check_golden_accounts,
)

ADVICE = (
    check_version,
    check_owner,
    check_review,
    check_seats,
    check_roles,
    check_unused,
    check_lengths,
    check_questions,
    check_counts,
    check_evidence,
    check_weights,
    check_overlap,
)


@few_guesses()
def load(
    root: Path,
    *,
    today: date,
    hints: bool = True,
    files: Files | None = None,
    changed: Mapping[str, bytes] | None = None,
) -> Loaded:
    """Read, check and compile the playbook in this folder; author mistakes never raise.

    `files` are its files in a revision of git, read in place of those on the disk; `changed` is
    other content for some of them, which is tried and not written.
    Without `hints` only errors and warnings are told: a large playbook has thousands of hints, and
    finding their lines takes a fifth of the time.
    """
    folder: Folder = OnDisk(root) if files is None else _stored(files)
    folder = Changed(folder, changed) if changed else folder
    discovered = discover(root, folder)
    documents = read_files(folder, [file.shown for file in discovered.files])
    problems = list(discovered.problems)
    for document in documents.values():
        problems += document.problems
    material, found = understand(discovered, documents, today)
    problems += found
    read = material.files()
    for check in CHECKS:
        problems += [read[document.path].problem(fault) for document, fault in check(material)]
    for advise in ADVICE:
        for document, fault in advise(material):
            # A comment that allows a hint is told when there is no such hint on its line.
            if hints or document.allowances or CODES[fault.code].level is not Level.HINT:
                problems += independent(read[document.path], (fault,))
    if material.settings_file is None:
        problems = [_with_first_step(problem) for problem in problems]
    told = tidy(apply_allowances(problems, documents.values()))
    if not hints:
        told = tuple(problem for problem in told if problem.level is not Level.HINT)
    sound = all(problem.level is not Level.ERROR for problem in told)
    readable = _assemble(root, material)
    errors = (found.path for found in discovered.problems if found.level is Level.ERROR)
    unread = frozenset((*errors, *(path for path, file in read.items() if file.model is None)))
    return Loaded(readable if sound else None, readable, told, documents, unread)


def _stored(files: Files) -> Folder:
    """What git has, through code that `validate` need not import."""
    from icp_docs.source.stored import Stored

    return Stored(files)


def _with_first_step(problem: Problem) -> Problem:
    """What to declare in playbook.yml, where no such file exists, with how to begin it."""
    if problem.hint or not problem.message.endswith("in playbook.yml"):
        return problem
    return replace(problem, hint="there is no playbook.yml yet; run: icp-docs new playbook")


def _assemble(root: Path, material: Material) -> Playbook:
    return Playbook(
        root=root,
        today=material.today,
        settings=material.settings,
        vocabulary=material.vocabulary,
        format=Format(material.settings.locale, material.settings.currency),
        profiles=MappingProxyType(dict(_entries(material.profiles))),
        personas=MappingProxyType(dict(_entries(material.personas))),
        accounts=tuple(account for _, _, account in material.golden_accounts()),
        glossary=material.glossary.model.terms
        if material.glossary is not None and material.glossary.model is not None
        else (),
        scorecards=MappingProxyType(dict(material.scorecards)),
        account_files=MappingProxyType(
            {file.document.path: file.model for file in material.accounts.values() if file.model}
        ),
    )


def _entries(files: Mapping[str, File[E]]) -> Iterator[tuple[str, E]]:
    """The sound parts of each; one without a name gets its id as one, where something stood in."""
    for id_, file in files.items():
        if (model := file.model) is not None:
            absent = {} if file.whole else {"name": as_words(id_), "summary": ""}
            update = {key: text for key, text in absent.items() if getattr(model, key) == NOT_KNOWN}
            yield id_, model.model_copy(update=update) if update else model
