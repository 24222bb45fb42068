"""From documents to models and scorecards: all that checks look at."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, TypeVar

from icp_docs.codes import Level
from icp_docs.model import (
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
from icp_docs.playbook.material import File, Material
from icp_docs.problem import Fault, Problem
from icp_docs.rules import read_vocabulary
from icp_docs.scoring import check_tiers, compile_profile
from icp_docs.source import Discovered, Document, PlaybookFile

M = TypeVar("M", bound=Part)


def understand(
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
        problems += independent(settings_file, faults)
    settings_whole = settings_file is None or settings_file.whole
    scorecards = {}
    for id_, file in profiles.items():
        if file.model is not None and settings_whole:
            scorecard, found = compile_profile(file.model, settings, vocabulary)
            problems += independent(file, found)
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


def independent(file: File[M], faults: Iterable[Fault]) -> list[Problem]:
    """The faults that do not merely follow from what could not be read."""
    return [file.problem(fault) for fault in faults if not file.follows(fault)]
