"""`icp-docs validate` as a whole process, against programs that do less."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bench import playbook
from bench.measure import BIN, Row, against, cost

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
    cost([BIN / "icp-docs", "schema", "--write", "schema"], cwd=few, times=1, warm=False)
    ours = cost([BIN / "icp-docs", "validate", "-q"], cwd=few, times=9).seconds
    # One run for the profiles alone, though the personas would need another with their schema.
    profiles = sorted((few / "profiles").glob("*.yml"))
    other = cost(
        [BIN / "check-jsonschema", "--schemafile", "schema/profile.json", *profiles],
        cwd=few,
        times=9,
    ).seconds
    note = f"{ours:.2f} s of {other:.2f} s"
    yield against(
        "validate, 20 files: part of check-jsonschema's time", ours / other, 0.5, note=note
    )

    lots = folder / f"validate-{many}"
    playbook.write(lots, profiles=many // 2, personas=many // 2)
    ours = cost([BIN / "icp-docs", "validate", "-q"], cwd=lots).seconds
    other = cost([BIN / "python", "-c", LOAD_ALL, lots], cwd=lots).seconds
    note = f"{ours:.2f} s of {other:.2f} s"
    what = f"validate, {many:,} files: part of CSafeLoader's time"
    if many < PROMISED:
        # With few files this compares how two programs start, and that one does nothing else.
        yield Row(what, f"{ours / other:.2f}  ({note})")
    else:
        yield against(what, ours / other, 0.8, note=note)
