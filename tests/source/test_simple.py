"""The fast way says what libyaml says, or nothing; places are the same either way."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from icp_docs.source.document import Document
from icp_docs.source.simple import parse
from icp_docs.source.whole import read_whole

WORDS = """\
a|Some text|it's|5,000|-10|-x|- x|12:30|a:b|http://x.y|#x|x #y|x # y|x: y|x:|“x”|é|'q'|"q"|'it''s'
"a\\tb"|[a, b]|[a,b]|[]|[ a , b ]|[a, ]|[, a]|[{a: b}, {c: d}]|[{a: b}, c]|{}|{a: b}
{a: {b: c}, d: {e: [f]}}|{a: {b: {c: d}}}|{a: {b: c, b: d}}|[{a: {b: c}}]|{a: {b: c},d: e}|{a: {}}
{a: 5,000}|{a: b, c: [d, e]}|{a: b, a: c}|{a: b, c}|{ a: 'b', c: "d" }|[5,000]|{a: b}x|[a] x
~|null|nullable|*x|&x y|!x y|>|>-|\u23ae|\u23ae2|> # c|@|%|`|?|? x|:|-|---|...|<<|=|| |x  |  two
$5M|(x)|x⏎      y|x⏎      y: z|x⏎      - y|>⏎      folded⏎      text|\u23ae-⏎      a⏎⏎        b⏎
>⏎      a⏎⏎      b⏎   ⏎
\u23ae⏎      a⏎      |>⏎        a⏎      b
""".replace("\n", "|").split("|")
SIGNS = str.maketrans({"⏎": "\n", "\u23ae": "|"})
VALUES = st.sampled_from([word.translate(SIGNS) for word in WORDS])
KEYS = st.sampled_from([*"ab1é", "key-2", "Key_3", "two words", "'q'", "null", "<<", "-x"])
INDENTS = st.sampled_from([0, 0, 2, 2, 4, 1, 6])
ENTRIES = st.builds("{}: {}".format, KEYS, VALUES) | st.builds("{}:".format, KEYS)
LINES = st.builds(
    lambda indent, dash, rest: " " * indent + dash + rest,
    INDENTS,
    st.sampled_from(["", "", "- ", "-  ", "-", "- - "]),
    ENTRIES | VALUES | st.sampled_from(["# comment", "", "   "]),
)
TEXTS = st.lists(LINES, min_size=1, max_size=8).map(lambda lines: "\n".join(lines) + "\n")


@settings(max_examples=600, deadline=None)
@given(TEXTS)
def test_the_simple_way_agrees_with_libyaml(text: str) -> None:
    data = parse(text)
    if data is not None:
        whole = read_whole(text, "a.yml")
        assert whole.problems == []
        assert whole.data == data
        assert list(_walk(whole.data)) == list(_walk(data))


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_places_are_the_same_either_way(text: str) -> None:
    data = parse(text)
    if data is not None:
        _compare_places(text, data)


def test_places_of_a_whole_file() -> None:
    data = parse(PLAYBOOK)
    assert data is not None
    _compare_places(PLAYBOOK, data)


def _compare_places(text, data):
    simple = Document("a.yml", text, data)
    whole = Document("a.yml", text, data, text_read=text)
    for loc in _walk(data):
        for more in ((), (7,), ("missing",)):
            for on_key in (False, True):
                place = simple.span(loc + more, on_key=on_key)
                assert place == whole.span(loc + more, on_key=on_key), (loc, more, on_key)


def _walk(data, loc=()):
    """All places of the data, in order."""
    yield loc
    if isinstance(data, dict):
        for key, value in data.items():
            yield from _walk(value, (*loc, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from _walk(value, (*loc, index))


PLAYBOOK = """\
# A comment

name: High-growth software company
summary: Companies past fit (15 to 500), it's 25 % - see https://example.com
reviewed: 2026-10-01   # soon

criteria:
  - id: employees
    ideal: {between: [15, 500]}
    weight: -2
  - {id: country, ideal: {in: [dach, US]}}
  # between
  - id: scale
    ideal:
      any:
      - field: revenue
        at_least: 100k
      - {field: users, at_least: '1M'}
needs:
  goals: []
  pains:
  - Audits are hard
  - ""
triggers: [{name: New line, within: 90 days}, {name: Funding}]
market: {}
"""


def test_what_is_simple() -> None:
    assert parse(PLAYBOOK) == read_whole(PLAYBOOK, "a.yml").data


# One text a line; ⏎ ends a line of it.
NOT_SIMPLE = """\
# only
a: b⏎a: c
a: &b c
a: null
a: b⏎  c⏎d: e: f
'a': b
a: b⏎---
- a
a:⏎  - b⏎ c: d
a: “b”
a: b #c
a: [b,c]
a: {b}
a: >+⏎  b
- a: b⏎   c: d
a b: c
a: b⏎- c
a: -b
a:⏎  -b
a: 'b''c'
a: "\\n"
a: |⏎  b⏎    ⏎c: d
a: >⏎  b⏎   c
a:⏎  - b: >⏎    c
"""


@pytest.mark.parametrize("text", NOT_SIMPLE.splitlines())
def test_what_is_left_to_libyaml(text: str) -> None:
    assert parse(text.replace("⏎", "\n") + "\n") is None


def test_empty_and_long_texts_are_left_to_libyaml() -> None:
    assert parse("\n") is None
    assert parse(f"a: {'b' * 30_000}\n") is None
