"""playbook.yml in two versions, with the profiles that a change of it concerns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from icp_docs.changes.concerns import Use, concerned
from icp_docs.changes.entries import Sentence, Topic
from icp_docs.changes.keys import keys_in
from icp_docs.changes.shared import SHARED
from icp_docs.changes.spot import Spot
from icp_docs.changes.tiers import tier_sentences
from icp_docs.changes.walk import Handler, mapping_sentences, part_sentences, untold
from icp_docs.changes.words import shortened, some
from icp_docs.model import Part, Settings

_SHARED = frozenset(("currency", "segments", "regions", "industries", "fields", "routes"))
_DECIDING = frozenset(
    ("countries", "states", "naics", "also", "type", "choices", "ordered", "when")
)
"""Keys of shared things by which rules decide."""


def settings_sentences(spot: Spot, before: Settings, after: Settings) -> Iterator[Sentence]:
    """What differs in the settings, and whom it concerns."""
    special = {name: _mapping(name) for name in SHARED}
    special |= {"segments": _segments, "tiers": tier_sentences}
    special |= untold("schema_")  # in any version both sides are read under the names of today
    sentences = list(part_sentences(spot, before, after, special=special))
    uses = concerned(spot.sides) if sentences else {}
    for sentence in sentences:
        yield _placed(sentence, uses, spot)


def _placed(sentence: Sentence, uses: Mapping[Use, tuple[str, ...]], spot: Spot) -> Sentence:
    """A sentence with its topic and the profiles it concerns."""
    group, _, rest = sentence.place.partition(".")
    id = "" if group == "tiers" else rest.partition(".")[0]
    names = uses.get((group, id), ())
    if group == "tiers":
        names = names if sentence.weighty else ()
    elif group not in _SHARED:
        return replace(sentence, topic=Topic.UPKEEP)
    last = sentence.place.rpartition(".")[2]
    whole = sentence.before is None or sentence.after is None
    weighty = bool(names) and (
        sentence.weighty or last in _DECIDING or group == "currency" or whole
    )
    topic = Topic.TIERS if group == "tiers" else Topic.SHARED
    text = sentence.text + _concerns(names, spot)
    return replace(sentence, topic=topic, weighty=weighty, concerns=names, text=text)


def _concerns(ids: Sequence[str], spot: Spot) -> str:
    """The end of the sentence: whom it concerns."""
    if not ids:
        return ""
    profiles = spot.sides.after.playbook.profiles.values()
    active = [one.id for one in profiles if one.status == "active"]
    if len(ids) > 2 and set(ids) >= set(active):
        return f" (concerns all {len(ids)} profiles)"
    return f" (concerns {some([shortened(spot.sides.profile_name(id)) for id in ids])})"


def _mapping(attribute: str) -> Handler:
    """Sentences about a mapping of shared things."""
    key = next(key for key in keys_in(Settings) if key.attribute == attribute)

    def sentences(
        spot: Spot, before: Mapping[str, Part], after: Mapping[str, Part]
    ) -> Iterator[Sentence]:
        return mapping_sentences(
            spot.about(key.label), key, before, after, special=SHARED[attribute]
        )

    return sentences


def _segments(
    spot: Spot, before: Mapping[str, Part], after: Mapping[str, Part]
) -> Iterator[Sentence]:
    """Segments; the first whose rule holds is an account's, so their order decides."""
    yield from _mapping("segments")(spot, before, after)
    kept = [id for id in before if id in after]
    order = [id for id in after if id in before]
    if kept != order:
        yield spot.about("").say("segments in another order", kept, order, weighty=True)
