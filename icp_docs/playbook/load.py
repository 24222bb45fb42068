"""From a folder to a playbook, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from icp_docs.codes import CODES, Level
from icp_docs.model import (
    AccountsFile,
    Glossary,
    GoldenAccount,
    Part,
    Persona,
    Profile,
    Reading,
    Settings,
    Term,
    as_id,
    read_document,
)
from icp_docs.playbook.balance import check_counts, check_evidence, check_overlap, check_weights
from icp_docs.playbook.care import check_owner, check_review
from icp_docs.playbook.committees import check_roles, check_seats, check_unused
from icp_docs.playbook.golden import check_golden_accounts
from icp_docs.playbook.material import File, Material
from icp_docs.playbook.references import check_references
from icp_docs.playbook.uniqueness import check_unique
from icp_docs.playbook.wording import check_lengths, check_questions
from icp_docs.problem import Fault, Problem, tidy
from icp_docs.rules import Vocabulary, read_vocabulary
from icp_docs.scoring import Scorecard, check_tiers, compile_profile
from icp_docs.source import Discovered, Document, PlaybookFile, apply_allowances, discover, read
from icp_docs.text import few_guesses
from icp_docs.values import Format

M = TypeVar("M", bound=Part)

CHECKS = (
    check_unique,
    check_references,
    check_golden_accounts,
)

ADVICE = (
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


@dataclass(frozen=True, slots=True)
class Playbook:
    """A playbook without errors: all that pages, scoring and export need."""

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


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds."""

    playbook: Playbook | None
    """None when there is an error."""
    problems: tuple[Problem, ...]
    """All of all files, in the order of file and line."""
    documents: Mapping[str, Document]
    """Every file read, by its path, for showing the lines that problems name."""


@few_guesses()
def load(root: Path, *, today: date, hints: bool = True) -> Loaded:
    """Read, check and compile the playbook in this folder; author mistakes never raise.

    Without `hints` only errors and warnings are told: a large playbook has thousands of hints, and
    finding their lines takes a fifth of the time.
    """
    discovered = discover(root)
    documents = {file.shown: read(file.path, file.shown) for file in discovered.files}
    problems = list(discovered.problems)
    for document in documents.values():
        problems += document.problems
    material, found = _understand(discovered, documents, today)
    problems += found
    files = material.files()
    for check in CHECKS:
        problems += [files[document.path].problem(fault) for document, fault in check(material)]
    for advise in ADVICE:
        for document, fault in advise(material):
            # A comment that allows a hint is told when there is no such hint on its line.
            if hints or document.allowances or CODES[fault.code].level is not Level.HINT:
                problems += _independent(files[document.path], (fault,))
    if material.settings_file is None:
        problems = [_with_first_step(problem) for problem in problems]
    told = tidy(apply_allowances(problems, documents.values()))
    if not hints:
        told = tuple(problem for problem in told if problem.level is not Level.HINT)
    sound = all(problem.level is not Level.ERROR for problem in told)
    return Loaded(_assemble(root, material) if sound else None, told, documents)


def _understand(
    discovered: Discovered, documents: Mapping[str, Document], today: date
) -> tuple[Material, list[Problem]]:
    """The models of all files and the scorecards of all profiles, with what is wrong in them."""
    problems: list[Problem] = []

    def entries(kind: str, model: type[M]) -> dict[str, File[M]]:
        read_files = {}
        for file in discovered.files:
            if file.kind == kind:
                read_files[file.id] = _model(file, documents[file.shown], model)
                problems.extend(read_files[file.id].shape_problems())
                problems.extend(read_files[file.id].oversights(model))
        return read_files

    profiles, personas = entries("profile", Profile), entries("persona", Persona)
    accounts = entries("accounts", AccountsFile)
    settings_file = next(iter(entries("playbook", Settings).values()), None)
    settings = Settings() if settings_file is None else settings_file.model or Settings()
    vocabulary, faults = read_vocabulary(settings)
    if settings_file is not None:
        problems += _independent(settings_file, (*faults, *check_tiers(settings)))
    settings_whole = settings_file is None or settings_file.whole
    scorecards = {}
    for id_, file in profiles.items():
        if file.model is not None and settings_whole:
            scorecard, faults = compile_profile(file.model, settings, vocabulary)
            problems += _independent(file, faults)
            if scorecard is not None and file.whole:
                scorecards[id_] = scorecard
    material = Material(
        today=today,
        settings=settings,
        settings_file=settings_file,
        profiles=profiles,
        personas=personas,
        accounts=accounts,
        glossary=next(iter(entries("glossary", Glossary).values()), None),
        vocabulary=vocabulary,
        scorecards=scorecards,
        misnamed=frozenset(
            _misnamed(discovered.problems, (*profiles.values(), *personas.values()))
        ),
    )
    return material, problems


def _with_first_step(problem: Problem) -> Problem:
    """What to declare in playbook.yml, where no such file exists, with how to begin it."""
    if problem.hint or not problem.message.endswith("in playbook.yml"):
        return problem
    return replace(problem, hint="there is no playbook.yml yet; run: icp-docs new playbook")


def _misnamed(problems: Iterable[Problem], files: Iterable[File[Any]]) -> Iterator[tuple[str, str]]:
    """Folder and id of what is not read because of its name, or lies in another folder."""
    for problem in problems:
        if problem.level is Level.ERROR:
            yield _meant(problem)
    for file in files:
        if any(fault.code == "ICP108" for fault in file.reading.faults):
            yield from (("profiles", file.id), ("personas", file.id))


def _meant(problem: Problem) -> tuple[str, str]:
    """The folder and id of a file that was not read because of its name."""
    return problem.path.partition("/")[0], as_id(problem.path)


def _model(file: PlaybookFile, document: Document, model: type[M]) -> File[M]:
    if document.data is None:
        return File(file.id, document, Reading(None))
    reading = read_document(model, document.data, id=file.id, path=file.shown)
    return File(file.id, document, reading)


def _independent(file: File[M], faults: Iterable[Fault]) -> list[Problem]:
    """The faults that do not merely follow from what could not be read."""
    return [file.problem(fault) for fault in faults if not file.follows(fault)]


def _assemble(root: Path, material: Material) -> Playbook:
    return Playbook(
        root=root,
        today=material.today,
        settings=material.settings,
        vocabulary=material.vocabulary,
        format=Format(material.settings.locale, material.settings.currency),
        profiles=MappingProxyType(dict(_models(material.profiles))),
        personas=MappingProxyType(dict(_models(material.personas))),
        accounts=tuple(account for _, _, account in material.golden_accounts()),
        glossary=material.glossary.model.terms
        if material.glossary is not None and material.glossary.model is not None
        else (),
        scorecards=MappingProxyType(dict(material.scorecards)),
    )


def _models(files: Mapping[str, File[M]]) -> Iterator[tuple[str, M]]:
    for id_, file in files.items():
        if file.model is not None:
            yield id_, file.model
