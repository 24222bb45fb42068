"""Reading 5,000 commits of a playbook: sentences for the newest, and when each line was changed."""

from __future__ import annotations

import random
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

from bench import playbook
from bench.measure import BIN, Job, Row, against, costs

COMMITS = 5_000
_PROFILES = 100
_CODE = (
    "import sys; from datetime import date; from pathlib import Path; "
    "from icp_docs.playbook import load; from icp_docs.history import read_history; "
    "made = load(Path('.'), today=date(2026, 11, 1), hints=False).playbook; "
    "found = len(sys.argv) < 2 or read_history(Path('.'), made); "
    "assert len(sys.argv) < 2 or len(found.changes) == 200, found"
)


def rows(folder: Path, *, times: int) -> Iterator[Row]:
    """What reading the history adds to reading the playbook, git's own processes included."""
    place = folder / "history"
    if not place.exists():
        _make(place)
    python = BIN / "python"
    without, with_it = costs(
        [Job([python, "-c", _CODE], place), Job([python, "-c", _CODE, "history"], place)],
        times=times,
    )
    what = f"history of {COMMITS:,} commits, {_PROFILES} profiles: seconds to read and to date"
    yield against(what, with_it.seconds - without.seconds, 2.0, note=f"{with_it.peak:.0f} MB")


def _make(place: Path) -> None:
    """A repository in which every commit changes one thing in one profile."""
    playbook.write(place, profiles=_PROFILES, personas=20)
    dice = random.Random(1)
    files = {
        path.relative_to(place).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(place.rglob("*.yml"))
    }
    profiles = [name for name in files if name.startswith("profiles/")]
    subprocess.run(["git", "init", "-q"], cwd=place, check=True)
    stream = [_commit(0, files)]
    for number in range(1, COMMITS):
        name = dice.choice(profiles)
        files[name] = _edited(files[name], number, dice)
        stream.append(_commit(number, {name: files[name]}))
    subprocess.run(["git", "fast-import", "--quiet"], cwd=place, check=True, input=b"".join(stream))
    subprocess.run(["git", "symbolic-ref", "HEAD", "refs/heads/main"], cwd=place, check=True)
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=place, check=True)


def _edited(text: str, number: int, dice: random.Random) -> str:
    """A criterion counts otherwise, another reason for it is given, or a comment is left."""
    lines = text.split("\n")
    kind, with_what = dice.choice(
        [
            (r"    weight: [1-9]", f"    weight: {number % 9 + 1}"),
            (r"    why: ", f"    why: What the {number}th deal has shown."),
            (r"    find_it: ", f"    find_it: Ask for paper {number}."),
            (r"owner: ", f"owner: revops  # {number}"),
        ]
    )
    place = dice.choice([n for n, line in enumerate(lines) if re.match(kind, line)])
    lines[place] = with_what
    return "\n".join(lines)


def _commit(number: int, files: dict[str, str]) -> bytes:
    message = f"Change {number}\n\nThe review of lost deals asked for it.\n".encode()
    parts = [
        b"commit refs/heads/main\n",
        f"committer Ana Ruiz <ana@example.com> {1_700_000_000 + 3600 * number} +0000\n".encode(),
        b"data %d\n%b\n" % (len(message), message),
    ]
    for name, text in files.items():
        content = text.encode()
        parts.append(f"M 100644 inline {name}\ndata {len(content)}\n".encode() + content + b"\n")
    return b"".join(parts)
