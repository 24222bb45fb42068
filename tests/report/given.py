"""Problems to report: of every kind, and with whatever an author can write into a field."""

from __future__ import annotations

from dataclasses import replace

from icp_docs.problem import Fix, Problem
from icp_docs.report import Findings

HOSTILE = (
    "two\nlines\r\n::error::forged",
    "::error file=a::forged",
    "##[error]forged ##vso[task.complete]",
    "]]> <![CDATA[ <b>&amp;</b>",
    "<script>alert(1)</script><img src=x onerror=alert(1)>",
    "a | b |",
    "@team @org/team a@b.example",
    "#12 GH-12 org/repo#1 deadbeef12 JIRA-7",
    "https://evil.example www.evil.example [a](https://evil.example) ![a](b)",
    "`code` ``` ~~~",
    "**bold** _thin_ ~~gone~~ $x$ :smile:",
    "<!-- --> {{ x }} ${{ secrets.X }} {0} %0A %",
    "[[ATTACHMENT|/etc/passwd]]",
    "\x00\x07\x1b[31m\x7f\x9b\ufffe\uffff",
    "\u202eabc\u2066 \u200b \u2028 \ud800",
    "財務 🚀 Cafe\u0301",
)

FIXES = (
    ("nmae: Boss", 1, 5, "name", "name: Boss"),
    ("é🚀: [a b]", 7, 0, ",", "é🚀: [a, b]"),
    ("é🚀 x", 3, 5, "", "é🚀"),
    ("財務 x", 5, 0, ": here", "財務 x: here"),
    ("財務 x", 6, 0, ": beyond the end", "財務 x: beyond the end"),
    ("a: '“b”'", 4, 9, '"b"\n  "c"', 'a: "b"\n  "c"'),
)
"""A line, column and end of a problem, the text of its fix, and the line put right."""


def findings(*problems: Problem, lines: dict[int, str] | None = None, **others: object) -> Findings:
    """These problems of a playbook whose files all have the same lines."""

    def line(_path: str, number: int) -> str | None:
        return (lines or {}).get(number)

    paths = tuple(sorted({problem.path for problem in problems}))
    return Findings(
        problems=problems,
        files=len(paths),
        paths=paths,
        line=line,
        **others,  # type: ignore[arg-type]
    )


def hostile() -> tuple[Problem, ...]:
    """Each of HOSTILE in each field, one at a time and all at once, with and without a line."""
    usual = Problem("personas/cfo.yml", 3, 2, "ICP101", "unknown key 'x'", "delete it", 4, Fix("y"))
    problems = []
    for text in HOSTILE:
        # No system has a file with an unpaired surrogate or a zero in its name.
        path = f"profiles/{text.replace(chr(0xD800), chr(0xDCFF)).replace(chr(0), '')}.yml"
        problems += [
            replace(usual, message=text),
            replace(usual, code="ICP504", hint=text),
            replace(usual, code="ICP701", fix=Fix(text)),
            replace(usual, path=path, line=0, column=0, end=0),
            Problem(path, 7, 1, "ICP001", text, text, 0, Fix(text)),
        ]
    return tuple(problems)


def many(number: int) -> tuple[Problem, ...]:
    """Problems of three levels, the worst last."""
    codes = ("ICP701", "ICP504", "ICP101")
    return tuple(
        Problem("profiles/a.yml", line, 1, codes[line * 3 // (number + 1)], f"problem {line}")
        for line in range(1, number + 1)
    )
