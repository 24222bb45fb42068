"""The build: against plain MkDocs, by number of profiles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bench import plain, playbook
from bench.measure import BIN, Cost, Job, Row, against, cost, costs
from icp_docs.pages import build as build_pages
from icp_docs.playbook import load

RATIOS = {100: 0.30, 1000: 0.25}
GROWTH = 1.2
PEAK = 300


@dataclass(frozen=True, slots=True)
class Sites:
    """A playbook with its site, and the same pages for plain MkDocs."""

    ours: Path
    plain: Path
    exported: Path
    """As `icp-docs export` makes them: HTML blocks, which cost Markdown less than its own text."""
    pages: int


@dataclass(frozen=True, slots=True)
class Built:
    """What building both took."""

    pages: int
    ours: Cost
    others: Mapping[str, Cost]
    """By what the pages are made of."""
    size: int
    """Bytes of our site."""


def prepare(folder: Path, size: int) -> Sites:
    """Write both projects for so many profiles and as many personas."""
    ours = folder / f"ours-{size}"
    playbook.write(ours, profiles=size, personas=size)
    (ours / "docs").mkdir(exist_ok=True)
    (ours / "docs" / "index.md").write_text("# Home\n", encoding="utf-8")
    (ours / "mkdocs.yml").write_text("site_name: Bench\nplugins: [icp-docs]\n", encoding="utf-8")
    loaded = load(ours, today=date(2026, 11, 1)).playbook
    assert loaded is not None
    made = build_pages(loaded)
    written, exported = folder / f"plain-{size}", folder / f"exported-{size}"
    plain.write(written, made)
    cost(Job([BIN / "icp-docs", "export", exported / "docs"], ours), times=1)
    (exported / "mkdocs.yml").write_text(plain.CONFIG, encoding="utf-8")
    return Sites(ours, written, exported, len(made))


def build(sites: Sites, *, times: int) -> Built:
    """Build all of them so many times."""
    names = {"Markdown": sites.plain, "our export": sites.exported}
    ours, *others = costs(
        [
            Job([BIN / "icp-docs", "build", "--quiet"], sites.ours),
            *(Job([BIN / "mkdocs", "build", "-q"], folder) for folder in names.values()),
        ],
        times=times,
        warm=times > 1,
    )
    files = (path for path in (sites.ours / "site").rglob("*.html"))
    return Built(
        sites.pages,
        ours,
        dict(zip(names, others, strict=True)),
        sum(path.stat().st_size for path in files),
    )


def rows(built: dict[int, Built]) -> Iterator[Row]:
    """The table's lines about building, by number of profiles."""
    for size, made in built.items():
        for name, other in made.others.items():
            note = f"{made.ours.seconds:.2f} s of {other.seconds:.2f} s, {made.pages:,} pages"
            ratio = made.ours.seconds / other.seconds
            what = f"build, {size:,} profiles: part of plain MkDocs' time, {name}"
            if size in RATIOS:
                yield against(what, ratio, RATIOS[size], note=note)
            else:
                yield Row(what, f"{ratio:.2f}  ({note})")
    for size, made in built.items():
        value = (
            f"{1000 * made.ours.seconds / made.pages:.1f} ms, {made.size / made.pages:,.0f} bytes"
        )
        yield Row(f"build, {size:,} profiles: a page costs", value)
    if {100, 1000} <= built.keys():
        small, large = built[100], built[1000]
        growth = (large.ours.seconds / large.pages) / (small.ours.seconds / small.pages)
        yield against("build: time of a page, from 100 to 1,000 profiles, times", growth, GROWTH)
        bytes_ = (large.size / large.pages) / (small.size / small.pages)
        yield against("build: bytes of a page, from 100 to 1,000 profiles, times", bytes_, GROWTH)
    largest = max(built)
    what = f"build, {largest:,} profiles: memory at most, MB"
    yield against(what, built[largest].ours.peak, PEAK, digits=0)
