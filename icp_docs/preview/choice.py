"""Which pages a change makes look otherwise, and in which order they are shown."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from icp_docs.page import Page
from icp_docs.preview.marking import changed, is_marked, merged
from icp_docs.preview.still import still
from icp_docs.preview.tree import Node

SHOWN = (
    *("profile", "persona", "working", "checklist", "glossary", "committees"),
    *("compare", "objections", "questions", "profiles", "personas", "checklists"),
)
"""Kinds of pages, those that say most of a change first.

Not among them: what the program says of itself, what is a tool more than a text, and the checklists
once more on one page.
"""

What = Literal["new", "removed", "changed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedPage:
    """A page that is not as it was."""

    path: str
    """As in the new version; of a removed page as in the former one."""
    kind: str
    title: str
    what: What
    source: str
    """The file of the playbook that it is about, "" when it is about many."""
    body: tuple[Node, ...]
    """Its content in both versions, with the differences marked; new or removed, without marks."""

    @property
    def places(self) -> int:
        """In how many places it differs; what stands together is one."""
        return sum(_places(self.body))


@dataclass(frozen=True, slots=True)
class Difference:
    """A page in both versions, where its HTML differs."""

    before: Page | None
    after: Page | None

    @property
    def page(self) -> Page:
        """The newer one."""
        found = self.after or self.before
        assert found is not None
        return found

    def looked_at(self) -> ChangedPage | None:
        """The page with its differences; None when a reader sees none."""
        old, new = (still(page.html) if page else () for page in (self.before, self.after))
        body = merged(old, new) if old and new else new or old
        if old and new and not any(map(changed, body)):
            return None
        return ChangedPage(
            path=self.page.path,
            kind=self.page.kind,
            title=self.page.title,
            what="changed" if old and new else "new" if new else "removed",
            source=self.page.source,
            body=body,
        )


def differences(
    before: Iterable[Page],
    after: Iterable[Page],
    *,
    renamed: Mapping[str, str],
    weight: Callable[[str], int],
) -> list[Difference]:
    """The pages whose HTML differs, those that matter most first.

    `renamed` are paths of pages with their former ones; `weight` says of a page's source file how
    far down the list of changes it is.
    """
    olds = {page.path: page for page in before if page.kind in SHOWN}
    found = []
    for page in after:
        if page.kind in SHOWN:
            old = olds.pop(renamed.get(page.path, page.path), None)
            if old is None or old.html != page.html:
                found.append(Difference(old, page))
    found += [Difference(old, None) for old in olds.values()]
    return sorted(found, key=lambda one: (SHOWN.index(one.page.kind), weight(one.page.source)))


def _places(nodes: tuple[Node, ...]) -> Iterator[int]:
    before = False
    for node in nodes:
        if isinstance(node, str):
            before = before and node.isspace()
            continue
        if node.get("data-between"):
            continue
        mark = is_marked(node)
        if not mark:
            yield from _places(node.children)
        elif not before:
            yield 1
        before = mark
