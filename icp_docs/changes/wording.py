"""Rules in words where the words of their criterion are not at hand."""

from __future__ import annotations

from dataclasses import replace

from icp_docs.model import Rule
from icp_docs.rules import Test, as_words, describe
from icp_docs.rules.tree import All, Check, Either, Not, Several
from icp_docs.rules.words import WORDS
from icp_docs.text import a_list
from icp_docs.values import Format


def spelled_out(test: Test, fmt: Format) -> str:
    """A rule in words that names every account field, also the criterion's own."""
    return describe(with_names(test), fmt)


def with_names(test: Test) -> Test:
    """The rule as one that tests account fields of nobody's own, so that it names them."""
    match test:
        case Check():
            return replace(test, own=False)
        case All(parts) | Either(parts) | Several(_, parts):
            return replace(test, parts=tuple(map(with_names, parts)))
        case Not(part):
            return Not(with_names(part))
    return test


def written(rule: Rule) -> str:
    """A rule as its author wrote it, in plain words: for one that cannot be made ready."""
    about = a_list([as_words(name) for name in rule.field])
    said = [
        f"{word.replace('_', ' ')} {_values(getattr(rule, name))}"
        for name, word in WORDS.items()
        if getattr(rule, name) not in (None, ())
    ]
    if rule.answer:
        said.insert(0, f"answer to {rule.answer}")
    for name, word in (("all_", "and"), ("any_", "or")):
        parts = getattr(rule, name)
        if parts:
            said.append(f" {word} ".join(f"({written(part)})" for part in parts))
    if rule.not_:
        said.append(f"not ({written(rule.not_)})")
    if rule.n_of:
        parts = "; ".join(written(part) for part in rule.n_of.of)
        said.append(f"at least {rule.n_of.n} of: {parts}")
    return " ".join(filter(None, (about, " and ".join(said))))


def _values(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
