"""Which profile? One form for what is known of an account, scored against every active one."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from icp_docs.page import Page, SearchEntry
from icp_docs.pages.inputs import input_groups
from icp_docs.pages.judged import Question, questions
from icp_docs.pages.portions import MOST
from icp_docs.pages.profiles import profile_card
from icp_docs.pages.render import Renderer
from icp_docs.pages.scored import scored_data

PATH = "qualify"

FIRST = 8
"""Questions that are on the page from the start; the script adds others when they matter."""


def pages(renderer: Renderer) -> Iterator[Page]:
    """The page, when a profile is active; drafts are not scored."""
    playbook = renderer.playbook
    active = [one for one in playbook.profiles.values() if one.status == "active"]
    if not active:
        return
    ids = [profile.id for profile in active]
    scorecards = [playbook.scorecards[id_] for id_ in ids]
    asked = questions(scorecards)
    yield renderer.page(
        "qualify.html",
        path=PATH,
        kind="qualify",
        section="qualify",
        search=[SearchEntry("", "", "Qualify an account: score every profile at once")],
        groups=input_groups(scorecards, playbook),
        asked=asked[:FIRST],
        more=len(asked) > FIRST,
        cards=[profile_card(profile, playbook) for profile in active[:MOST]],
        hidden=len(active[MOST:]),
        data=scored_data(renderer, ids, path=PATH),
        questions=_data(asked, ids),
    )


def _data(asked: Sequence[Question], ids: Sequence[str]) -> str:
    """The questions as JSON; profiles by their place in the list."""
    places = {id_: place for place, id_ in enumerate(ids)}
    rows = [
        {
            "id": one.id,
            "line": one.line,
            "text": one.text,
            "find": one.find_it,
            "answers": one.answers,
            "profiles": [places[id_] for id_ in one.profiles],
        }
        for one in asked
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
