"""From a folder to a playbook, or to everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

from icp_docs.codes import CODES, Level
from icp_docs.model import (
    NOT_KNOWN,
    AccountsFile,
    Glossary,
    Part,
    Persona,
    Profile,
    Reading,
    Settings,
    as_id,
    read_document,
    version_in,
)
from icp_docs.playbook.balance import check_counts, check_evidence, check_overlap, check_weights
from icp_docs.playbook.care import check_owner, check_review
from icp_docs.playbook.committees import check_roles, check_seats, check_unused
from icp_docs.playbook.edition import check_version
from icp_docs.playbook.golden import check_golden_accounts
from icp_docs.playbook.loaded import Loaded, Playbook
from icp_docs.playbook.material import File, Material
from icp_docs.playbook.references import check_references
from icp_docs.playbook.uniqueness import check_unique
from icp_docs.playbook.wording import check_lengths, check_questions
from icp_docs.problem import Fault, Problem, tidy
from icp_docs.rules import as_words, read_vocabulary
from icp_docs.scoring import check_tiers, compile_profile
from icp_docs.source import (
    Changed,
    Discovered,
    Document,
    Folder,
    OnDisk,
    PlaybookFile,
    apply_allowances,
    discover,
    read_files,
)
from icp_docs.text import few_guesses
from icp_docs.values import Format

if TYPE_CHECKING:
    from icp_docs.git import Files

M = TypeVar("M", bound=Part)
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
    material, found = _understand(discovered, documents, today)
    problems += found
    read = material.files()
    for check in CHECKS:
        problems += [read[document.path].problem(fault) for document, fault in check(material)]
    for advise in ADVICE:
        for document, fault in advise(material):
            # A comment that allows a hint is told when there is no such hint on its line.
            if hints or document.allowances or CODES[fault.code].level is not Level.HINT:
                problems += _independent(read[document.path], (fault,))
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


def _understand(
    discovered: Discovered, documents: Mapping[str, Document], today: date
) -> tuple[Material, list[Problem]]:
    """The models of all files and the scorecards of all profiles, with what is wrong in them."""
    problems: list[Problem] = []
    version = next(
        (
            version_in(documents[file.shown].data)
            for file in discovered.files
            if file.kind == "playbook"
        ),
        None,
    )

    def entries(kind: str, model: type[M]) -> dict[str, File[M]]:
        read_files = {}
        for file in discovered.files:
            if file.kind == kind:
                read_files[file.id] = _model(file, documents[file.shown], model, version)
                problems.extend(read_files[file.id].shape_problems())
                problems.extend(read_files[file.id].oversights(model))
        return read_files

    profiles, personas = entries("profile", Profile), entries("persona", Persona)
    accounts = entries("accounts", AccountsFile)
    settings_file = next(iter(entries("playbook", Settings).values()), None)
    settings = Settings() if settings_file is None else settings_file.model or Settings()
    vocabulary, faults = read_vocabulary(settings)
    faults = (*faults, *check_tiers(settings))
    if settings_file is not None:
        problems += _independent(settings_file, faults)
    settings_whole = settings_file is None or settings_file.whole
    scorecards = {}
    for id_, file in profiles.items():
        if file.model is not None and settings_whole:
            scorecard, found = compile_profile(file.model, settings, vocabulary)
            problems += _independent(file, found)
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
        settings_sound=settings_whole and not faults,
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


def _model(file: PlaybookFile, document: Document, model: type[M], version: int | None) -> File[M]:
    if document.data is None:
        return File(file.id, document, Reading(None))
    reading = read_document(model, document.data, id=file.id, path=file.shown, version=version)
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
