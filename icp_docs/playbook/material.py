"""All files of one playbook as they were read, the broken ones included."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any, Generic, TypeVar

from icp_docs.model import (
    AccountsFile,
    Criterion,
    Glossary,
    GoldenAccount,
    Part,
    Persona,
    Profile,
    Reading,
    Settings,
    oversights,
    typed_loc,
)
from icp_docs.problem import Fault, Loc, Problem
from icp_docs.rules import Vocabulary
from icp_docs.scoring import Scorecard
from icp_docs.source import Document

M = TypeVar("M", bound=Part)

_DROPPING = frozenset(("ICP012", "ICP013", "ICP015"))
"""Problems of reading after which something of the file is not in its data."""

Finding = tuple[Document, Fault]


@dataclass(frozen=True, slots=True)
class File(Generic[M]):
    """One file of the playbook."""

    id: str
    document: Document
    reading: Reading[M]

    @property
    def model(self) -> M | None:
        """What is sound of it; None when too little is."""
        return self.reading.model

    @property
    def whole(self) -> bool:
        """Nothing was left out of the model."""
        return self.reading.model is not None and not self.reading.faults and not self._dropped

    @property
    def _dropped(self) -> bool:
        """Whether a key, such as one written twice, was left out while reading."""
        return any(problem.code in _DROPPING for problem in self.document.problems)

    def shape_problems(self) -> list[Problem]:
        """What is wrong with the shape of the file."""
        return [self.document.problem(fault) for fault in self.reading.faults]

    @property
    def status_known(self) -> bool:
        """False when its status is a word that is not known: it is not active just for that."""
        return all(fault.loc != ("status",) for fault in self.reading.faults)

    def oversights(self, model: type[Part]) -> list[Problem]:
        """What is valid and was probably not meant, where nothing else is said of the place."""
        if self.document.data is None:
            return []
        told = {fault.loc for fault in self.reading.faults}
        if () in told:
            return []
        found = oversights(model, self.document.data, self.document.text)
        return [self.document.problem(fault) for fault in found if fault.loc not in told]

    def problem(self, fault: Fault) -> Problem:
        """A finding about the model with its place in the file."""
        return self.document.problem(replace(fault, loc=self._typed(fault.loc)))

    def follows(self, fault: Fault) -> bool:
        """Whether a finding may only follow from something near it that could not be read."""
        place = self._typed(fault.loc)[:2]
        return any(
            all(one == other for one, other in zip(place, broken.loc[:2], strict=False))
            for broken in self.reading.faults
        )

    def line(self, loc: Loc) -> int:
        """The line of a place of the model."""
        return self.document.span(self._typed(loc)).line

    def _typed(self, loc: Loc) -> Loc:
        return typed_loc(self.document.data, self.reading.typed(loc))


@dataclass(frozen=True)
class Material:
    """What the checks look at: every file, and what follows from the sound ones."""

    today: date
    settings: Settings
    settings_file: File[Settings] | None
    profiles: Mapping[str, File[Profile]]
    personas: Mapping[str, File[Persona]]
    accounts: Mapping[str, File[AccountsFile]]
    glossary: File[Glossary] | None
    vocabulary: Vocabulary
    scorecards: Mapping[str, Scorecard]
    settings_sound: bool
    """Nothing is wrong with what playbook.yml declares, so that verdicts mean something."""
    misnamed: frozenset[tuple[str, str]]
    """Folder and id of files that were not read because of their name; that is said once."""

    @property
    def settings_whole(self) -> bool:
        """False when playbook.yml has faults, so that what it declares is not known."""
        return self.settings_file is None or self.settings_file.whole

    @cached_property
    def profiles_whole(self) -> bool:
        """False when something of a profile is not known, such as its criteria."""
        unread = any(folder == "profiles" for folder, _ in self.misnamed)
        return not unread and all(file.whole for file in self.profiles.values())

    def files(self) -> dict[str, File[Any]]:
        """Every file by its path."""
        every: list[File[Any]] = [
            *self.profiles.values(),
            *self.personas.values(),
            *self.accounts.values(),
        ]
        every += [file for file in (self.settings_file, self.glossary) if file is not None]
        return {file.document.path: file for file in every}

    @cached_property
    def persona_names(self) -> Mapping[str, Sequence[str]]:
        """The personas that a profile may name, each with what people call it."""
        return self._names("personas", self.personas)

    @cached_property
    def profile_names(self) -> Mapping[str, Sequence[str]]:
        """The profiles that a route or a golden account may name, with what people call them."""
        return self._names("profiles", self.profiles)

    @cached_property
    def segment_names(self) -> Mapping[str, Sequence[str]]:
        """The segments of the playbook with their labels."""
        return {id_: (segment.label,) for id_, segment in self.settings.segments.items()}

    @cached_property
    def route_names(self) -> Mapping[str, Sequence[str]]:
        """The routes of the playbook with their labels."""
        return {id_: (route.label,) for id_, route in self.settings.routes.items()}

    def _names(self, folder: str, files: Mapping[str, File[Any]]) -> Mapping[str, Sequence[str]]:
        found: dict[str, Sequence[str]] = {id_: () for kind, id_ in self.misnamed if kind == folder}
        for id_, file in files.items():
            model = file.model
            titles = model.titles if isinstance(model, Persona) else ()
            found[id_] = (model.name, *model.aliases, *titles) if model is not None else ()
        return found

    def active_profiles(self) -> Iterator[tuple[Document, Profile]]:
        """Profiles that are scored, with their documents."""
        for document, profile in self.current_profiles():
            if profile.status == "active":
                yield document, profile

    def current_profiles(self) -> Iterator[tuple[Document, Profile]]:
        """Profiles that are not archived: advice on old ones helps nobody."""
        for file in self.profiles.values():
            if file.model is not None and file.status_known and file.model.status != "archived":
                yield file.document, file.model

    def current_personas(self) -> Iterator[tuple[Document, Persona]]:
        """Personas that are not archived."""
        for file in self.personas.values():
            if file.model is not None and file.status_known and file.model.status != "archived":
                yield file.document, file.model

    def current_entries(self) -> Iterator[tuple[Document, Profile | Persona]]:
        """Profiles and personas that are not archived."""
        yield from self.current_profiles()
        yield from self.current_personas()

    def golden_accounts(self) -> Iterator[tuple[Document, int, GoldenAccount]]:
        """Every golden account with its position in its file."""
        for file in self.accounts.values():
            if file.model is not None:
                for position, account in enumerate(file.model.accounts):
                    yield file.document, position, account

    def criteria(self) -> dict[str, list[Criterion]]:
        """The criteria of all active profiles by id."""
        found: dict[str, list[Criterion]] = {}
        for _, profile in self.active_profiles():
            for criterion in profile.criteria:
                found.setdefault(criterion.id, []).append(criterion)
        return found
