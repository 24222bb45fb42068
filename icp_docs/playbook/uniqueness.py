"""One id, one line: criteria, disqualifiers, bands, evidence, tiers and names of accounts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol, TypeVar

from icp_docs.model import Part
from icp_docs.playbook.material import File, Finding, Material
from icp_docs.problem import Fault, Loc

M = TypeVar("M", bound=Part)


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


def check_unique(material: Material) -> Iterator[Finding]:
    """Every id once where ids of one kind meet."""
    for profile_file in material.profiles.values():
        profile = profile_file.model
        if profile is None:
            continue
        lists: list[list[tuple[Loc, Sequence[_HasId]]]] = [
            [(("criteria",), profile.criteria), (("disqualifiers",), profile.disqualifiers)],
            [(("evidence",), profile.evidence)],
            [(("tiers",), profile.tiers or ())],
        ]
        for position, criterion in enumerate(profile.criteria):
            lists.append([(("criteria", position, "bands"), criterion.bands or ())])
        for together in lists:
            yield from _repeated(profile_file, together)
    for persona_file in material.personas.values():
        if persona_file.model is not None:
            evidence: Sequence[_HasId] = persona_file.model.evidence
            yield from _repeated(persona_file, [(("evidence",), evidence)])
    if material.settings_file is not None:
        tiers: Sequence[_HasId] = material.settings.tiers
        yield from _repeated(material.settings_file, [(("tiers",), tiers)])


def _repeated(file: File[M], together: list[tuple[Loc, Sequence[_HasId]]]) -> Iterator[Finding]:
    first: dict[str, Loc] = {}
    for base, items in together:
        for position, item in enumerate(items):
            loc = (*base, position, "id")
            if item.id not in first:
                first[item.id] = loc
                continue
            line = file.line(first[item.id])
            message = f"'{item.id}' is already the id on line {line}; choose another"
            yield file.document, Fault(loc, "ICP107", message)
