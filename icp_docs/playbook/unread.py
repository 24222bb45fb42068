"""Two versions of a playbook made comparable where a file of one of them cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import TypeVar

from icp_docs.playbook.loaded import Loaded, Playbook
from icp_docs.source.placed import placed

T = TypeVar("T")


def comparable(one: Loaded, other: Loaded) -> tuple[Playbook, Playbook]:
    """What can be read of two versions; a file that cannot be read says what the other one says.

    Without this, a file that somebody repairs would look like a new one.
    """
    return _filled(one, other.readable), _filled(other, one.readable)


def _filled(loaded: Loaded, other: Playbook) -> Playbook:
    playbook, unread = loaded.readable, loaded.unread
    kinds = {found.kind for path in unread if (found := placed(path))}
    if "playbook" in kinds:
        playbook = replace(
            playbook, settings=other.settings, vocabulary=other.vocabulary, format=other.format
        )
    if "glossary" in kinds:
        playbook = replace(playbook, glossary=other.glossary)
    profiles = _ids(unread, "profiles")
    accounts = _with(playbook.account_files, other.account_files, unread)
    return replace(
        playbook,
        profiles=_with(playbook.profiles, other.profiles, profiles),
        personas=_with(playbook.personas, other.personas, _ids(unread, "personas")),
        scorecards=_with(playbook.scorecards, other.scorecards, profiles),
        account_files=accounts,
        accounts=tuple(account for file in accounts.values() for account in file.accounts),
    )


def _ids(paths: frozenset[str], folder: str) -> frozenset[str]:
    inside = (path.removeprefix(f"{folder}/") for path in paths if path.startswith(f"{folder}/"))
    return frozenset(name.rpartition(".")[0] for name in inside)


def _with(own: Mapping[str, T], others: Mapping[str, T], names: frozenset[str]) -> Mapping[str, T]:
    """The own ones, and the other's of these names."""
    given = {name: others[name] for name in names if name in others}
    return MappingProxyType(dict(sorted({**given, **own}.items()))) if given else own
