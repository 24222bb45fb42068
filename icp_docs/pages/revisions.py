"""Short marks of what a checklist asks, so that saved answers can be told from before a change."""

from __future__ import annotations

import json
from hashlib import sha256

from icp_docs.pages.plain_data import Data
from icp_docs.pages.prose import plain
from icp_docs.scoring import Scorecard, ScoredCriterion, ScoredDisqualifier
from icp_docs.scoring.judging import criterion_data, disqualifier_data


def fingerprints(card: Scorecard) -> dict[str, str]:
    """For each line eight digits that change when it asks or judges otherwise; not with its why."""
    marks = {line.id: _hashed(_asked(line)) for line in card.criteria}
    return marks | {line.id: _hashed(_asked(line)) for line in card.disqualifiers}


def revision(marks: dict[str, str], tiers: list[Data]) -> str:
    """Eight digits that change when a line does, by its fingerprint, or what a tier asks for."""
    return _hashed([list(marks.items()), tiers])


def _hashed(data: Data) -> str:
    return sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()[:8]


def _asked(line: ScoredCriterion | ScoredDisqualifier) -> Data:
    """What a line asks and how it is judged, in every segment."""
    fields = list(line.field_ids)  # which brief rules do not name again
    if isinstance(line, ScoredDisqualifier):
        return [plain(line.question), fields, disqualifier_data(line, brief=True)["when"]]
    judged = criterion_data(line, brief=True)
    labels = [plain(grade.label) for grade in line.grades]
    variants = {segment: _asked(view) for segment, view in line.variants.items()}
    question, must_have = plain(line.question), judged["must_have"]
    return [question, fields, must_have, judged["grades"], labels, variants]
