"""Rules about what a person answered: {answer: investors}."""

from __future__ import annotations

from icp_docs.guessing import nearest
from icp_docs.model.rule import Rule
from icp_docs.problem import Fault, Loc, named
from icp_docs.rules.tree import All, Answered, Not, Test
from icp_docs.rules.vocabulary import Judged, Vocabulary
from icp_docs.rules.words import ATTRIBUTES, EQUAL, LISTS, MEMBER
from icp_docs.text import a_list, printable


def read_answer(
    rule: Rule, said: list[str], vocabulary: Vocabulary, loc: Loc, faults: list[Fault]
) -> Test | None:
    """Whether a judged criterion was answered yes, or as the other words of the rule say."""
    name = str(rule.answer)
    judged = vocabulary.judged.get(name)
    if judged is None:
        faults.append(_nobody_answers(name, vocabulary, loc))
        return None
    tests: list[Test] = []
    for word in said or ["answer"]:
        if word not in {"answer", *EQUAL, *MEMBER}:
            message = f"'{word}' does not fit an answer; write is: and a grade"
            faults.append(Fault((*loc, word), "ICP301", message, "is", on_key=True))
            continue
        grades = _grades(rule, word)
        if not grades:
            message = f"'{word}' names nothing; fill the list"
            faults.append(Fault((*loc, word), "ICP303", message, on_key=True))
        for index, grade in enumerate(grades):
            if grade not in judged.grades:
                place = (*loc, word, index) if word in LISTS else (*loc, word)
                faults.append(_no_grade(grade, judged, place))
        test = Answered(name, judged.label, grades)
        tests.append(Not(test) if word in {"is_not", "not_in"} else test)
    return tests[0] if len(tests) == 1 else All(tuple(tests))


def _grades(rule: Rule, word: str) -> tuple[str, ...]:
    """The grades a rule asks for; yes when it does not say."""
    if word == "answer":
        return ("yes",)
    written = getattr(rule, ATTRIBUTES[word])
    return written if isinstance(written, tuple) else (written,)


def _no_grade(grade: str, judged: Judged, loc: Loc) -> Fault:
    shown = printable(grade[:60])
    message = f"'{shown}' is not a grade of {judged.label}; write is: {a_list(judged.grades)}"
    meant = nearest(grade, judged.grades)
    return Fault(loc, "ICP204", message, meant or "", fix=named(grade, meant))


def _nobody_answers(name: str, vocabulary: Vocabulary, loc: Loc) -> Fault:
    """A reference to something that has a rule of its own, or does not exist."""
    judged = vocabulary.judged
    meant = nearest(name, judged)
    end = f"; did you mean '{meant}'?" if meant else ""
    if not meant and judged:
        end = f"; write {a_list(list(judged))}"
    message = f"'{name}' is not a criterion here that a person judges{end}"
    return Fault((*loc, "answer"), "ICP205", message, meant or "", fix=named(name, meant))
