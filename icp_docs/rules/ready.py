"""From a rule as written to a tree that can be evaluated, with what is wrong in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from icp_docs.model.rule import NOf, Rule
from icp_docs.problem import Fault, Loc
from icp_docs.rules.answered import read_answer
from icp_docs.rules.checks import Subject, read_check
from icp_docs.rules.fields import FieldSpec
from icp_docs.rules.named import mixed_kinds, unknown_field
from icp_docs.rules.tree import All, Either, Not, Several, Test
from icp_docs.rules.vocabulary import Vocabulary
from icp_docs.rules.words import ORDER, WORDS, fitting

_JOINING = ("all_", "any_", "not_", "n_of")


def compile_rule(
    rule: Rule, *, fields: tuple[str, ...], vocabulary: Vocabulary, loc: Loc
) -> tuple[Test | None, tuple[Fault, ...]]:
    """The test a rule describes; None when there are faults.

    `fields` are the criterion's own account fields, which parts without a field test. Faults of
    these are not reported again here: `field_faults` finds them where they stand.
    """
    reader = _Reader(vocabulary, fields)
    test = reader.rule(rule, fields, loc)
    return (None if reader.faults else test), tuple(reader.faults)


@dataclass
class _Reader:
    """Reads one rule with all of its parts and gathers their faults."""

    vocabulary: Vocabulary
    own: tuple[str, ...]
    faults: list[Fault] = field(default_factory=list)

    def fault(self, loc: Loc, code: str, message: str, hint: str = "", key: bool = False) -> None:
        self.faults.append(Fault(loc, code, message, hint, key))

    def rule(self, rule: Rule, fields: tuple[str, ...], loc: Loc) -> Test | None:
        """A rule: all of its words and parts together."""
        fields = rule.field or fields
        written = rule.model_fields_set
        said = [WORDS[name] for name in written if name in WORDS]
        if len(said) > 1:
            said.sort(key=ORDER.index)
        parts: list[Test | None] = []
        if rule.answer is not None:
            parts.append(read_answer(rule, said, self.vocabulary, loc, self.faults))
        elif said:
            parts.extend(self.checks(rule, said, fields, loc))
        if not written.isdisjoint(_JOINING):
            parts.extend(self.joined(rule, fields, loc))
        if not parts:
            self.says_nothing(rule, loc)
        if len(parts) == 1:
            return parts[0]
        ready = tuple(part for part in parts if part is not None)
        return All(ready) if ready and len(ready) == len(parts) else None

    def joined(self, rule: Rule, fields: tuple[str, ...], loc: Loc) -> list[Test | None]:
        """The parts of a rule that are rules themselves."""
        parts: list[Test | None] = []
        if rule.all_ is not None:
            inner = self.group(rule.all_, fields, (*loc, "all"))
            parts.append(All(inner) if inner else None)
        if rule.any_ is not None:
            inner = self.group(rule.any_, fields, (*loc, "any"))
            parts.append(Either(inner) if inner else None)
        if rule.not_ is not None:
            negated = self.rule(rule.not_, fields, (*loc, "not"))
            parts.append(Not(negated) if negated else None)
        if rule.n_of is not None:
            parts.append(self.several(rule.n_of, fields, (*loc, "n_of")))
        return parts

    def says_nothing(self, rule: Rule, loc: Loc) -> None:
        """A rule without any word."""
        spec = self.vocabulary.fields.get(rule.field[0]) if rule.field else None
        what = f"this rule says nothing about {spec.label}" if spec else "this rule says nothing"
        example = f"a word such as {fitting(spec)[0]}" if spec else "a word, as in: [DE, AT]"
        self.fault(loc, "ICP303", f"{what}; add {example}")

    def checks(
        self, rule: Rule, said: list[str], fields: tuple[str, ...], loc: Loc
    ) -> list[Test | None]:
        """Each word of a rule about its field."""
        specs = self.specs(rule, fields, said, loc)
        if not specs:
            return [None]
        own = fields == self.own
        subject = Subject(rule, specs, own, self.vocabulary, loc)
        return [read_check(subject, word, self.faults) for word in said]

    def specs(
        self, rule: Rule, fields: tuple[str, ...], said: list[str], loc: Loc
    ) -> tuple[FieldSpec, ...]:
        """The account fields of a rule; empty when they cannot be used."""
        known = self.vocabulary.fields
        if not fields:
            message = "nothing says which account field this tests; add field: to it"
            self.fault((*loc, said[0]), "ICP306", message, "field: employees", key=True)
            return ()
        for index, name in enumerate(fields):
            if name not in known:
                if rule.field:
                    place = (*loc, "field", index)
                    self.faults.append(unknown_field(name, known, place, on_key=False))
                return ()
        specs = tuple(known[name] for name in fields)
        mixed = mixed_kinds(specs)
        if mixed and rule.field:
            self.fault((*loc, "field"), "ICP307", mixed)
        return () if mixed else specs

    def group(self, rules: tuple[Rule, ...], fields: tuple[str, ...], loc: Loc) -> tuple[Test, ...]:
        """The parts of `all`, `any` or `n_of`; empty when one of them cannot be used."""
        if not rules:
            message = f"'{loc[-1]}' has no parts; list at least one rule"
            self.fault(loc, "ICP303", message, key=True)
        tests = [self.rule(part, fields, (*loc, index)) for index, part in enumerate(rules)]
        ready = tuple(test for test in tests if test is not None)
        return ready if len(ready) == len(tests) else ()

    def several(self, n_of: NOf, fields: tuple[str, ...], loc: Loc) -> Test | None:
        """`n_of` with a count that its parts can reach."""
        count = len(n_of.of)
        if count and not 1 <= n_of.n <= count:
            what = "always holds" if n_of.n < 1 else "can never hold"
            message = f"{n_of.n} of {count} {what}; write a number from 1 to {count}"
            self.fault((*loc, "n"), "ICP304", message)
        parts = self.group(n_of.of, fields, (*loc, "of"))
        return Several(n_of.n, parts) if parts else None
