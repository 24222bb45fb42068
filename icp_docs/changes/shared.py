"""What profiles share in playbook.yml, in two versions: places, industries, fields, segments."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from icp_docs.changes.entries import Sentence
from icp_docs.changes.ruled import rule_sentences
from icp_docs.changes.spot import Spot
from icp_docs.changes.walk import Handler
from icp_docs.changes.words import quoted, shortened, some
from icp_docs.model import Rule
from icp_docs.rules import as_words
from icp_docs.text import fold
from icp_docs.values import Format, country, naics_prefixes, state


def _rule(spot: Spot, before: Rule | None, after: Rule | None) -> Iterator[Sentence]:
    """The rule that puts an account into a segment."""
    return rule_sentences(spot, "its rule", (before, ()), (after, ()))


def _coded(code: Callable[[str], str | None], name: Callable[[Format, str], str]) -> Handler:
    """Sentences about a list of places, compared by their codes."""

    def sentences(spot: Spot, before: Sequence[str], after: Sequence[str]) -> Iterator[Sentence]:
        old, new = ([code(text) or text for text in version] for version in (before, after))
        formats = spot.formats
        added = [name(formats.after, one) for one in new if one not in old]
        gone = [name(formats.before, one) for one in old if one not in new]
        yield from _more_and_less(spot, before, after, added, gone)

    return sentences


_countries = _coded(country, lambda fmt, code: shortened(fmt.country(code)))
_states = _coded(lambda text: state(text, None), lambda _fmt, code: shortened(code))


def _also(spot: Spot, before: Sequence[str], after: Sequence[str]) -> Iterator[Sentence]:
    """Other names of an industry, compared as rules compare them."""
    old, new = (
        branch.forms if (branch := side.vocabulary.branch(_id(spot))) else ()
        for side in (spot.sides.before, spot.sides.after)
    )
    added = [shortened(text) for text in after if fold(text) not in old]
    gone = [shortened(text) for text in before if fold(text) not in new]
    yield from _more_and_less(_named(spot, "names"), before, after, added, gone)


def _naics(spot: Spot, before: Sequence[str], after: Sequence[str]) -> Iterator[Sentence]:
    """NAICS codes; a span of codes is the same as each of them."""
    old, new = (
        list(dict.fromkeys(code for text in version for code in naics_prefixes(text) or (text,)))
        for version in (before, after)
    )
    added = [shortened(code) for code in new if code not in old]
    gone = [shortened(code) for code in old if code not in new]
    yield from _more_and_less(_named(spot, "NAICS codes"), before, after, added, gone)


def _named(spot: Spot, what: str) -> Spot:
    return spot.about(f"{spot.subject}, {what}")


def _more_and_less(
    spot: Spot, before: object, after: object, added: Sequence[str], gone: Sequence[str]
) -> Iterator[Sentence]:
    """What a list holds now and did not, and the other way round."""
    phrases = [f"now also {some(added, 6)}"] if added else []
    phrases += [f"no longer {some(gone, 6)}"] if gone else []
    if phrases:
        yield spot.say("; ".join(phrases), before, after)


def _id(spot: Spot) -> str:
    """The id of what the key at this place belongs to."""
    return spot.place.split(".")[-2]


def _label(spot: Spot, before: str, after: str) -> Iterator[Sentence]:
    """What people read; without it, the id as words."""
    was, now = (text or as_words(_id(spot)) for text in (before, after))
    if was != now:
        noun = spot.subject.partition(" “")[0]
        text = f"{noun} {quoted(was)} is called {quoted(now)} now"
        yield spot.about("").say(text, before, after)


def _category(spot: Spot, _before: str | None, _after: str | None) -> Iterator[Sentence]:
    """Where a field stands in tables; a built-in field has a place of its own."""
    was, now = (
        spec.category if (spec := side.vocabulary.fields.get(_id(spot))) else "none"
        for side in (spot.sides.before, spot.sides.after)
    )
    if was != now:
        text = f"category {now.replace('-', ' ')}, was {was.replace('-', ' ')}"
        yield spot.say(text, was, now)


def _type(spot: Spot, before: str | None, after: str | None) -> Iterator[Sentence]:
    """The type of a field; without one it is text."""
    if (before or "text") != (after or "text"):
        yield spot.say(f"its values are {after or 'text'}, were {before or 'text'}", before, after)


def _ordered(spot: Spot, before: bool | None, after: bool | None) -> Iterator[Sentence]:
    if bool(before) != bool(after):
        text = "choices go from low to high now" if after else "choices have no order any more"
        yield spot.say(text, before, after)


SHARED: Mapping[str, Mapping[str, Handler]] = {
    "regions": {"label": _label, "countries": _countries, "states": _states},
    "industries": {"also": _also, "naics": _naics},
    "fields_": {"label": _label, "type": _type, "ordered": _ordered, "category": _category},
    "routes": {"label": _label},
    "segments": {"when": _rule},
}
"""By attribute of the settings, the keys of its parts with sentences of their own."""
