"""What people call a key or a choice who do not know its name: min for at_least, title for name."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from icp_docs.text import fold

# Words in the form in which names are compared, and the keys they mean in the parts that have them.
WORDS = {
    "at_least": "min minimum gte ge from >= => ≥ greater_or_equal over_or_equal starting_at",
    "low": "lowest min minimum from fewest",
    "high": "highest max maximum to most",
    "at_most": "max maximum lte le up_to to <= =< ≤ less_or_equal no_more_than",
    "more_than": "greater_than gt over above > higher_than larger_than bigger_than exceeds",
    "less_than": "lower_than lt under below < smaller_than fewer_than",
    "is": "= == equals equal equal_to eq value is_equal",
    "is_not": "!= ≠ <> not_equal not_equals ne isnt",
    "between": "range from_to within_range",
    "in": "one_of any_of is_in is_one_of among",
    "not_in": "none_of is_not_in isnt_in not_one_of",
    "contains_any": "contains contain includes include includes_any has has_any",
    "contains_all": "includes_all has_all",
    "contains_none": "excludes exclude not_contains does_not_contain",
    "known": "exists exist is_known has_value present",
    "within_last": "in_last last in_the_last since",
    "within_next": "within in_next next in_the_next",
    "all": "and all_of",
    "any": "or any_of either",
    "otherwise": "else default fallback",
    "when": "if rule condition",
    "weight": "points score importance",
    "points": "pts score weight",
    "must_have": "required mandatory knockout",
    "required": "must_have mandatory",
    "why": "reason rationale because",
    "find_it": "how_to_find source where",
    "for": "persona personas audience who",
    "every": "frequency interval how_often cadence",
    "respond_within": "sla response_time respond_by",
    "finding": "description result text summary insight",
    "definition": "description meaning text",
    "summary": "description overview",
    "short": "abbreviation acronym abbr",
    "also": "synonyms aliases other_names aka",
    "aliases": "synonyms also other_names aka",
    "see": "see_also related",
    "titles": "job_titles title positions",
    "term": "name word title",
    "account": "name company customer",
    "name": "title label account company heading",
    "label": "name title heading",
    "ask": "question",
    "question": "ask",
    "says": "objection quote",
    "respond": "answer response reply",
    "answer": "response respond reply",
    "route": "next_step redirect send_to",
    "owner": "owned_by responsible maintainer",
    "reviewed": "last_reviewed review_date updated last_updated",
    "link": "url href website",
    "by": "author source",
    "date": "when as_of day",
    "type": "kind",
    "kind": "type",
}
# The same for what a key can be.
CHOICES = {
    "yes-no": "boolean bool checkbox yesno flag",
    "money": "currency amount price",
    "number": "numeric integer int float decimal",
    "text": "string str free_text",
    "choice": "enum select dropdown option picklist",
    "list": "array multiselect tags",
    "date": "day datetime",
    "active": "live current published on",
    "archived": "inactive old retired deleted off closed",
    "draft": "wip planned proposed new",
    "negative": "anti bad exclude",
    "one-to-one": "1-to-1 1:1",
    "one-to-few": "1-to-few 1:few",
    "one-to-many": "1-to-many 1:many 1:n",
    "observed": "measured seen data",
    "assumed": "guess guessed believed",
    "medium": "middle mid average normal",
    "economic-buyer": "budget_holder buyer payer",
    "end-user": "user",
    "legal-compliance": "lawyer gdpr privacy",
}


def _by_word(words: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for meant, names in words.items():
        for name in names.split():
            found.setdefault(fold(name) or name, []).append(meant)
    return found


_KEYS, _VALUES = _by_word(WORDS), _by_word(CHOICES)


def called(name: str, keys: Collection[str]) -> str | None:
    """The one of these keys that people call so; None when they call none so."""
    return _meant(name, keys, _KEYS)


def choice_called(name: str, choices: Collection[str]) -> str | None:
    """The one of these choices that people call so; None when they call none so."""
    return _meant(name, choices, _VALUES)


def _meant(name: str, options: Collection[str], words: Mapping[str, Sequence[str]]) -> str | None:
    form = fold(name) or name.strip()
    return next((option for option in words.get(form, ()) if option in options), None)
