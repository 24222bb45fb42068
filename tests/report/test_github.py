"""The commands as GitHub's runner reads them (ActionCommand.cs of actions/runner)."""

from icp_docs import report
from icp_docs.problem import Problem
from icp_docs.report.findings import sentence
from icp_docs.text import printable
from tests.report.given import findings, hostile, many

DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
PROPERTY = (*DATA[:2], ("%3A", ":"), ("%2C", ","), DATA[2])


def unescaped(text: str, mappings: tuple[tuple[str, str], ...]) -> str:
    for escape, token in mappings:
        text = text.replace(escape, token)
    return text


def parsed(line: str) -> tuple[str, dict[str, str], str] | None:
    """Command, properties and data of a line of the log; None when it is only text."""
    line = line.lstrip()
    end = line.find("::", 2)
    if not line.startswith("::") or end < 0:
        return None
    command, _, listed = line[2:end].partition(" ")
    properties = {}
    for pair in filter(None, listed.strip().split(",")):
        key, _, value = pair.partition("=")
        properties[key] = unescaped(value, PROPERTY)
    return command, properties, unescaped(line[end + 2 :], DATA)


def test_what_the_runner_reads_is_what_was_meant() -> None:
    found = findings(*hostile(), folder="a, b: 100%0A")
    lines = report.render(found, style="github").split("\n")
    commands = [parsed(line) for line in lines]
    for command, problem in zip(commands, found.worst_first(), strict=False):
        assert command is not None
        kind, properties, message = command
        assert kind == {"error": "error", "warning": "warning", "hint": "notice"}[problem.level]
        assert properties["file"] == printable(found.path(problem))
        assert properties.get("line", "0") == str(problem.line)
        assert message == f"{found.place(problem)} {sentence(problem)}"
    assert len([command for command in commands if command]) == len(hostile())


def test_a_problem_without_a_line_marks_the_file() -> None:
    found = findings(Problem("a.yml", 0, 0, "ICP101", "cannot be read"))
    [line, *_] = report.render(found, style="github").splitlines()
    assert parsed(line) == (
        "error",
        {"file": "a.yml", "title": "ICP101 Unknown key"},
        "a.yml cannot be read",
    )


def test_worst_first() -> None:
    lines = report.render(findings(*many(90)), style="github").splitlines()
    kinds = [command[0] for command in map(parsed, lines) if command]
    assert kinds == ["error"] * 30 + ["warning"] * 30 + ["notice"] * 30


def test_the_log_says_when_github_shows_less() -> None:
    said = "GitHub marks the first 10 of each kind in the files. All are above."
    for number, told in ((30, False), (33, True)):
        text = report.render(findings(*many(number)), style="github")
        assert (text.splitlines()[-1] == said) is told, number
