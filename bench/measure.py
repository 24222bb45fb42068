"""Running a command as its user would, and what it took."""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BIN = Path(sys.executable).parent
"""Where the commands of this environment are."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took."""

    seconds: float
    """Of processor time from start to exit, the system's for it included; the median of the runs.

    None of the programs works in parallel, so on an idle machine this is the time that passes; on
    a busy one it is still what the program needs.
    """
    peak: float
    """Megabytes of memory at most, in any of the runs."""


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table."""

    what: str
    value: str
    target: str = ""
    good: bool | None = None
    """Whether the target is met; None without one."""


def against(what: str, value: float, limit: float, *, note: str = "", digits: int = 2) -> Row:
    """A figure that must not be above its limit."""
    shown = f"{value:.{digits}f}{f'  ({note})' if note else ''}"
    return Row(what, shown, f"<= {limit:g}", value <= limit)


@dataclass(frozen=True, slots=True)
class Job:
    """A command in its folder."""

    command: Sequence[str | Path]
    cwd: Path


def cost(job: Job, *, times: int = 3) -> Cost:
    """What a command takes, run so many times after once for the caches of the system."""
    return costs([job], times=times)[0]


def costs(jobs: Sequence[Job], *, times: int, warm: bool = True) -> list[Cost]:
    """What commands take that are compared: in turn, so that a busy minute meets all of them."""
    rounds = [[_run(job) for job in jobs] for _ in range(times + warm)][-times:]
    return [
        Cost(statistics.median(run.seconds for run in runs), max(run.peak for run in runs))
        for runs in zip(*rounds, strict=True)
    ]


def environment() -> dict[str, str]:
    """The environment of every measured process."""
    return {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONWARNINGS": ""}


def _run(job: Job) -> Cost:
    process = subprocess.Popen(
        [os.fspath(part) for part in job.command],
        cwd=job.cwd,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.stdout.close()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{job.command} failed:\n{output.decode(errors='replace')[-2000:]}")
    # Linux counts memory in kilobytes.
    return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
