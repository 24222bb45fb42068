"""The qualifier in a real browser: an account against a thousand profiles at once."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from bench.measure import Row, against
from icp_docs.pages import Renderer
from icp_docs.pages.scored import scored_data
from icp_docs.playbook import load

PROFILES = 1000
_FLAGS = ("--disable-gpu", "--disable-background-networking")
_BROWSER = Path(__file__).parents[1] / "browser"

_KNOWN = {"employees": "120", "annual_revenue": "$5M-$10M", "country": "DE", "founded": "2019",
          "growth_stage": "growth"}  # fmt: skip
"""Half of the account fields that the profiles test."""

# The first run warms up the page; the account changes, so that nothing is remembered.
_MEASURE = """
([text, known]) => {
  const started = performance.now();
  const playbook = scoring.readPlaybook(text);
  const read = performance.now() - started;
  const times = Array.from({ length: 6 }, (_, run) => {
    const started = performance.now();
    const facts = scoring.readFacts({ ...known, employees: String(100 + run) }, playbook);
    const scores = playbook.cards.map((card) => scoring.score(card, facts, {}, "2026-11-22"));
    scores.sort((one, other) => other.high - one.high);
    const scored = performance.now() - started;
    const asked = new Set(scores.flatMap((score) => score.askNext)).size;
    return [scored, performance.now() - started, asked];
  });
  return { read, first: times[0][0], scored: times[1][0], asked: times[1][1] };
}
"""


def rows(folder: Path, *, times: int) -> Iterator[Row]:
    """How long a page needs for all scores after one warm-up: the best of so many fresh pages."""
    from tests.browser import chromium

    text = _page_data(folder / "scoring")
    bundle = folder / "scoring.js"
    entry = _BROWSER / "source/scoring/index.js"
    options = ["--bundle", "--minify", "--format=iife", "--global-name=scoring"]
    tool = _BROWSER / "node_modules/.bin/esbuild"
    subprocess.run([tool, entry, *options, "--log-level=error", f"--outfile={bundle}"], check=True)
    found: list[Any] = []
    for _ in range(times):
        with chromium.running(*_FLAGS) as browser:
            page = browser.new_page()
            page.add_script_tag(path=bundle)
            found.append(page.evaluate(_MEASURE, [text, _KNOWN]))
    best = {name: min(one[name] for one in found) for name in found[0]}
    note = f"{best['first']:.0f} at first, {best['read']:.0f} to read {len(text) / 1e6:.1f} MB"
    what = f"score, {PROFILES:,} profiles: milliseconds for all of them"
    yield against(what, best["scored"], 50, note=note, digits=0)
    what = f"score, {PROFILES:,} profiles: and what to ask next of each"
    yield against(what, best["asked"], 100, digits=0)


def _page_data(folder: Path) -> str:
    """What the page carries of profiles with ten criteria, four disqualifiers and three tiers."""
    (folder / "profiles").mkdir(parents=True)
    for n in range(PROFILES):
        file = folder / "profiles" / f"profile-{n:04}.yml"
        file.write_text(json.dumps(_profile(n)), encoding="utf-8")
    playbook = load(folder, today=date(2026, 11, 22), hints=False).playbook
    assert playbook is not None
    return scored_data(Renderer(playbook), playbook.profiles, path="qualify/index")


def _profile(n: int) -> dict[str, Any]:
    """One profile; no two of them ask for the same."""
    low = 10 + n % 97

    def by_rule(field: str, weight: int, ideal: Any, acceptable: Any = None) -> dict[str, Any]:
        more = {"acceptable": acceptable} if acceptable else {}
        return {
            "id": field.replace("_", "-"),
            "field": field,
            "weight": weight,
            "ideal": ideal,
            **more,
        }

    criteria = [
        by_rule("employees", 6, {"between": [low, low * 10]}, {"at_most": low * 20}),
        by_rule("annual_revenue", 3, {"at_least": f"{low}00k"}, {"at_least": f"{low}k"}),
        by_rule("customers", 2 + n % 3, {"at_least": low}, {"at_least": 5}),
        by_rule("country", 3, {"in": ["DE", "AT", "CH", "US"]}, {"in": ["GB", "FR"]}),
        by_rule("founded", 1 + n % 4, {"at_least": 1990 + n % 30}),
        by_rule("growth_stage", 2, {"at_least": "growth"}, {"is": "startup"}),
        by_rule("technologies", 4, {"contains_any": ["SAP", "Salesforce"]}),
        by_rule("annual_budget", 3, {"at_least": "50k"}, {"at_least": "10k"}),
        {"id": "sponsor", "weight": 3, "must_have": True},
        {"id": "timing", "weight": 1 + n % 5},
    ]
    disqualifiers = [
        {"id": "self-hosted"},
        {"id": "rival"},
        {"id": "embargo", "field": "country", "when": {"in": ["KP", "IR", "RU"]}},
        {"id": "tiny", "field": "employees", "when": {"less_than": 3}},
    ]
    names = {"name": f"Profile {n}", "summary": "For measuring."}
    return {**names, "criteria": criteria, "disqualifiers": disqualifiers}
