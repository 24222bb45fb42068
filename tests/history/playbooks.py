"""Small playbooks for the tests of history, and what is found of them."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from icp_docs.history import History, read_history
from icp_docs.playbook import Playbook, load

TODAY = date(2026, 11, 1)
ANA, BEN, CYD = (
    f"{name} <{address}@example.com>"
    for name, address in (("Ana Ruiz", "ana"), ("Ben Okafor", "ben"), ("Cyd Lee", "cyd"))
)


def profile(
    *, name: str = "Scale-ups", size: str = "1000", growth: str = "3", hosted: str = "insist"
) -> str:
    """A profile with two criteria and one disqualifier."""
    return f"""\
name: {name}
summary: Software companies that grow.
criteria:
  - id: size
    label: Employees
    field: employees
    ideal: {{at_most: {size}}}
  - id: growth
    label: Growth
    question: Do they grow?
    weight: {growth}
disqualifiers:
  - id: hosted
    label: Hosting
    question: Do they {hosted} on hosting it themselves?
"""


def persona(name: str = "CFO") -> str:
    """A persona of two lines."""
    return f"name: {name}\nsummary: Signs the contract.\n"


def at(day: str) -> str:
    """Noon of a day of 2026, such as "03-02", in UTC."""
    return f"2026-{day}T12:00:00+00:00"


def playbook_in(folder: Path) -> Playbook:
    """The playbook in a folder, which must have no errors."""
    loaded = load(folder, today=TODAY, hints=False)
    assert loaded.playbook, loaded.problems
    return loaded.playbook


def history_of(folder: Path) -> History:
    """The history of the playbook in a folder, which must have one."""
    history = read_history(folder, playbook_in(folder))
    assert history
    return history


def told(history: History) -> list[str]:
    """Each change in short: day, names, title, and what became of which file."""
    return [
        f"{change.day} {', '.join(change.people)}: {change.title} | "
        + ", ".join(f"{one.changes.what} {'/'.join(one.key)}" for one in change.told)
        for change in history.changes
    ]


def lines(history: History) -> dict[str, str]:
    """The day on which each line became what it is."""
    return {"/".join(key): str(change.day) for key, change in history.lines.items()}
