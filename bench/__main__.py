"""Everything that is promised about speed, size and memory, in one table.

python -m bench            10, 100 and 1,000 profiles; some minutes
python -m bench --quick    10 and 100 profiles; about a minute
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench import building, history, scoring, searching, serving, validating
from bench.measure import Row

PARTS = ("build", "validate", "serve", "search", "score", "history")


def main() -> int:
    """Measure, print, and fail when a target is missed."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="10 and 100 profiles only")
    parser.add_argument("--only", choices=PARTS, action="append", help="one part of it")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="work in this folder and leave it")
    options = parser.parse_args()
    folder = options.keep or Path(tempfile.mkdtemp(prefix="icp-bench-"))
    folder = folder.absolute()
    sizes = (10, 100) if options.quick else (10, 100, 1000)
    try:
        missed = show(rows(folder, sizes, options.only or PARTS))
    finally:
        if options.keep is None:
            shutil.rmtree(folder)
    return 1 if missed else 0


def rows(folder: Path, sizes: tuple[int, ...], parts: Iterable[str]) -> Iterator[Row]:
    """The lines of the table as they are measured."""
    parts = set(parts)
    largest = max(sizes)
    if "validate" in parts:
        yield from validating.rows(folder, many=2 * largest)
    if "score" in parts:
        yield from scoring.rows(folder, times=7)
    if "history" in parts:
        yield from history.rows(folder, times=5)
    if not parts & {"build", "serve", "search"}:
        return
    needed = sizes if parts & {"build", "search"} else (100,)
    sites = {size: building.prepare(folder, size) for size in needed}
    if parts & {"build", "search"}:
        built = {
            size: building.build(one, times=1 if size > 100 else 3) for size, one in sites.items()
        }
        if "build" in parts:
            yield from building.rows(built)
    if "search" in parts:
        yield from searching.rows(sites[largest].ours / "site", largest, times=3)
    if "serve" in parts:
        yield from serving.rows(sites[100], 100, times=5)


def show(table: Iterable[Row]) -> bool:
    """Print the rows; whether any misses its target."""
    missed = False
    for row in table:
        sign = {None: "", True: "ok", False: "MISSED"}[row.good]
        print(f"{row.what:<70} {row.value:<38} {row.target:<8} {sign}".rstrip(), flush=True)
        missed |= row.good is False
    return missed


if __name__ == "__main__":
    sys.exit(main())
