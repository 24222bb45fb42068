"""`icp-docs validate` as a whole process, against programs that do less."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench import playbook
from bench.measure import BIN, Job, Row, against, cost, costs

PROMISED = 2000
"""Files from which on the target holds."""

LOAD_ALL = """
import sys, yaml
from pathlib import Path
for path in sorted(Path(sys.argv[1]).rglob("*.yml")):
    with path.open("rb") as file:
        yaml.load(file, yaml.CSafeLoader)
"""


def rows(folder: Path, *, many: int) -> Iterator[Row]:
    """20 files against check-jsonschema, and `many` files against PyYAML's C loader alone."""
    few = folder / "validate-20"
    playbook.write(few, profiles=18, personas=2)
    cost(Job([BIN / "icp-docs", "schema", "--write", "schema"], few), times=1)
    # One run for the profiles alone, though the personas would need another with their schema.
    profiles = sorted((few / "profiles").glob("*.yml"))
    schema: list[str | Path] = [
        BIN / "check-jsonschema",
        "--schemafile",
        "schema/profile.json",
        *profiles,
    ]
    ratio, note = _compared(few, schema, times=9)
    yield against("validate, 20 files: part of check-jsonschema's time", ratio, 0.5, note=note)

    lots = folder / f"validate-{many}"
    playbook.write(lots, profiles=many // 2, personas=many // 2)
    ratio, note = _compared(lots, [BIN / "python", "-c", LOAD_ALL, lots], times=5)
    what = f"validate, {many:,} files: part of CSafeLoader's time"
    if many < PROMISED:
        # With few files this compares how two programs start, and that one does nothing else.
        yield Row(what, f"{ratio:.2f}  ({note})")
    else:
        yield against(what, ratio, 0.8, note=note)


def _compared(folder: Path, other: list[str | Path], *, times: int) -> tuple[float, str]:
    ours, theirs = costs(
        [Job([BIN / "icp-docs", "validate", "-q"], folder), Job(other, folder)], times=times
    )
    return ours.seconds / theirs.seconds, f"{ours.seconds:.2f} s of {theirs.seconds:.2f} s"
