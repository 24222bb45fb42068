"""A criterion as it is written, with what a market segment changes."""

from __future__ import annotations

from dataclasses import dataclass, field

from icp_docs.model.criterion import Criterion, Variant
from icp_docs.model.rule import Rule
from icp_docs.problem import Fault, Loc
from icp_docs.rules import Test, Vocabulary, compile_rule
from icp_docs.values import Format

FORMS = frozenset(("ideal", "acceptable", "when", "bands"))
"""The keys by which a criterion is graded."""


@dataclass
class Written:
    """A criterion as it is written, seen in one segment: the variant's keys win over its own."""

    criterion: Criterion
    loc: Loc
    vocabulary: Vocabulary
    fmt: Format
    segment: str = ""
    faults: list[Fault] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Find out once which keys the variant names; naming one way of grading replaces all."""
        named: frozenset[str] = frozenset()
        if self.segment:
            named = frozenset(self.criterion.per_segment[self.segment].model_fields_set)
            named |= FORMS if named & FORMS else frozenset()
        self.named = named
        self.fields = self.of("field").field
        self.must_have = bool(self.of("must_have").must_have)

    def of(self, key: str) -> Variant:
        """The part of the file where a key is to be read."""
        return self.criterion.per_segment[self.segment] if key in self.named else self.criterion

    def place(self, key: str) -> Loc:
        """Where a key stands, or would stand."""
        if key in self.named:
            return (*self.loc, "per_segment", self.segment, key)
        return (*self.loc, key)

    def fault(self, key: str, code: str, message: str, hint: str = "") -> None:
        """A finding about a key."""
        self.faults.append(Fault(self.place(key), code, message, hint, on_key=True))

    def test(self, rule: Rule, loc: Loc) -> Test | None:
        """The rule made ready."""
        test, faults = compile_rule(rule, fields=self.fields, vocabulary=self.vocabulary, loc=loc)
        self.faults.extend(faults)
        return test
