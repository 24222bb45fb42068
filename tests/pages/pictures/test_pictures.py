"""Every picture, whole, for small playbooks.

`UPDATE_GOLDENS=1 pytest tests/pages/pictures/test_pictures.py` writes them anew; read what changed.
"""

from __future__ import annotations

import os
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path
from types import MappingProxyType

import pytest

from icp_docs.pages import BlockError, block
from icp_docs.pages.pictures.ranges import MOST_CHARTS, MOST_ROWS, ranges
from icp_docs.playbook import Playbook
from tests.pages.playbooks import pages_of, read

HERE = Path(__file__).parent
PLAYBOOKS = {name: read(HERE / name) for name in ("extreme", "single", "judged")}
EXTREME_PAGES = pages_of(PLAYBOOKS["extreme"])
NOTHING = '<p class="icp icp-block icp-muted">Nothing in the playbook matches this yet.</p>'


def made(playbook: Playbook, comment: str) -> str:
    """The HTML of a block, written as in its comment."""
    name, *options = comment.split()
    return block(playbook, name, dict(option.split("=", 1) for option in options), path="index")


@pytest.mark.parametrize(
    ("folder", "comment"),
    [
        ("extreme", "ranges"),
        ("extreme", "ranges field=monthly_spend"),
        ("extreme", "weights id=open"),
        ("extreme", "weights id=bottom"),
        ("extreme", "buying-committee id=open"),
        ("extreme", "buying-committee id=bottom"),
        ("extreme", "committees"),
        ("single", "ranges"),
        ("single", "weights id=only"),
        ("judged", "weights id=cautious"),
    ],
)
def test_whole(folder: str, comment: str) -> None:
    expected = HERE / folder / f"{re.sub('[ =]', '-', comment)}.html"
    html = made(PLAYBOOKS[folder], comment)
    if os.environ.get("UPDATE_GOLDENS"):
        expected.write_text(html, encoding="utf-8")
    assert html == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("folder", "comment"),
    [
        ("judged", "ranges"),
        ("judged", "ranges field=employees"),
        ("single", "ranges field=annual_revenue"),
        ("single", "buying-committee id=only"),
        ("extreme", "ranges status=archived"),
        ("extreme", "ranges field=customers"),
    ],
)
def test_nothing_to_draw(folder: str, comment: str) -> None:
    assert made(PLAYBOOKS[folder], comment).strip() == NOTHING


def test_no_profiles_at_all() -> None:
    empty = replace(PLAYBOOKS["single"], profiles=MappingProxyType({}))
    assert ranges(empty).charts == ()
    assert made(empty, "ranges").strip() == NOTHING


def many(count: int) -> Playbook:
    """A playbook with so many profiles, all alike."""
    playbook = PLAYBOOKS["single"]
    one, card = playbook.profiles["only"], playbook.scorecards["only"]
    ids = [f"p{number}" for number in range(count)]
    profiles = {id_: one.model_copy(update={"id": id_}) for id_ in ids}
    return replace(
        playbook,
        profiles=MappingProxyType(profiles),
        scorecards=MappingProxyType(dict.fromkeys(ids, card)),
    )


def test_as_many_profiles_as_anybody_can_look_at() -> None:
    html = made(many(MOST_ROWS), "ranges")
    assert html.count('<li class="icp-range">') == MOST_ROWS
    assert html.count("icp-ranges-axis") == 2  # above and below
    html = made(many(MOST_ROWS + 1), "ranges")
    assert f"{MOST_ROWS + 1} profiles are too many for one picture." in html
    assert "<svg" not in html


def test_the_charts_that_compare_most_come_first() -> None:
    charts = ranges(PLAYBOOKS["extreme"]).charts
    assert [chart.field.id for chart in charts] == [
        "employees",
        "annual_revenue",
        "founded",
        "dew_point",
    ]
    assert len(charts) == MOST_CHARTS


class _Drawings(HTMLParser):
    """The drawings of a page, and those that a screen reader would come upon."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.drawings = 0
        self.heard: list[str] = []
        self._hidden: list[str] = []
        """The open elements from the outermost hidden one on."""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if self._hidden or ("aria-hidden", "true") in attrs:
            self._hidden.append(tag)
        if tag == "svg":
            self.drawings += 1
            if not self._hidden:
                self.heard.append(str(self.get_starttag_text()))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """What is empty holds nothing to hear."""

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            self._hidden.pop()


def test_nothing_of_a_picture_is_said_by_the_drawing_alone() -> None:
    for path in ("profiles/index", "profiles/open", "compare/committees", "personas/signer"):
        html = EXTREME_PAGES[path].html
        seen = _Drawings(html)
        assert seen.drawings, path
        assert seen.heard == [], path
        assert not re.search(r"\sstyle=|<style|<script", html), path


@pytest.mark.parametrize(
    ("comment", "told"),
    [
        (
            "ranges field=employes",
            ("there is no account field 'employes' in this playbook; did you mean 'employees'?"),
        ),
        (
            "ranges field=country",
            (
                "the account field 'country' holds no sizes; write employees, annual_revenue,"
                " customers, founded, annual_budget, staff_share, dew_point or monthly_spend"
            ),
        ),
        ("weights", "the block 'weights' needs the option id, as id=..."),
        (
            "ranges size=5",
            (
                "the block 'ranges' has no option 'size'; it has profile, segment, status, tag"
                " and field"
            ),
        ),
    ],
)
def test_wrong(comment: str, told: str) -> None:
    with pytest.raises(BlockError) as caught:
        made(PLAYBOOKS["extreme"], comment)
    assert str(caught.value) == told
