"""Ids are there once in the file, and links lead to a place in it or nowhere."""

from __future__ import annotations

import re

from icp_docs.preview.choice import ChangedPage
from icp_docs.preview.marking import merged
from icp_docs.preview.placing import placed, places
from icp_docs.preview.reading import parsed
from icp_docs.preview.tree import html_of


def page(path: str, before: str, after: str) -> ChangedPage:
    return ChangedPage(
        path=path,
        kind="profile",
        title=path,
        what="changed",
        source="",
        body=merged(parsed(before), parsed(after)),
    )


def shown(path: str, html: str, *, others: dict[str, str] | None = None, **was: str) -> str:
    """The HTML of a page in a file with others."""
    every = [page(path, was.get("before", html), html)]
    every += [page(name, text, text) for name, text in (others or {}).items()]
    return html_of(placed(every[0], places(every, {"profiles/new": "profiles/former"})))


def test_places_of_a_page() -> None:
    html = '<h2 id="tiers">A</h2><p><a href="#tiers">b</a> <a href="#none">c</a></p>'
    assert shown("profiles/a", html) == (
        '<h2 id="profiles/a:tiers">A</h2><p><a href="#profiles/a:tiers">b</a>'
        ' <a href="#profiles/a">c</a></p>'
    )


def test_links_between_pages() -> None:
    html = (
        '<p><a href="../b/">b</a> <a href="../b/#x">x</a> <a href="../b/#y">y</a>'
        ' <a href="../../personas/c/">c</a> <a href="../../personas/d/">d</a></p>'
    )
    others = {"profiles/b": '<p id="x">B</p>', "personas/c": "<p>C</p>"}
    away = "This page does not change, so that it is not in this file"
    assert shown("profiles/a", html, others=others) == (
        '<p><a href="#profiles/b">b</a> <a href="#profiles/b:x">x</a> <a href="#profiles/b">y</a>'
        f' <a href="#personas/c">c</a> <span data-away="yes" title="{away}">d</span></p>'
    )


def test_a_link_to_what_a_page_was_called() -> None:
    html = '<p><a href="../former/">b</a></p>'
    others = {"profiles/new": "<p>B</p>"}
    assert shown("profiles/a", html, others=others) == '<p><a href="#profiles/new">b</a></p>'


def test_links_that_leave_the_site() -> None:
    html = '<p><a href="https://example.com/a?b#c">b</a><a href="mailto:a@b.c">c</a></p>'
    assert shown("profiles/a", html) == html


def test_what_was_taken_out_has_ids_of_its_own() -> None:
    before = '<table><tr id="a"><td>Shifts</td></tr><tr id="b"><td>Power</td></tr></table>'
    after = '<table><tr id="b"><td>Power</td></tr><tr id="c"><td>Age</td></tr></table>'
    html = shown("p", after, before=before)
    assert re.findall(r'id="([^"]+)"', html) == ["p:was:a", "p:b", "p:c"]


def test_labels_and_their_fields() -> None:
    before = '<ul><li><label for="x">Old one</label><input id="x" name="n"></li></ul>'
    after = '<ul><li><label for="x">Another</label><input id="x" name="n" type="radio"></li></ul>'
    html = shown("p", after, before=before)
    assert re.findall(r'(id|for|name)="([^"]+)"', html) == [
        *(("for", "p:was:x"), ("id", "p:was:x"), ("name", "p:was:n")),
        *(("for", "p:x"), ("id", "p:x"), ("name", "p:n")),
    ]
