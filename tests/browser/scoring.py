"""The scoring of the browser by itself, in a page without a site."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from icp_docs.pages import Renderer
from icp_docs.pages.scored import scored_data
from icp_docs.playbook import Playbook
from tests.shared.playbooks import Case, Data

_BROWSER = Path(__file__).parents[2] / "browser"

_SCORE = """
([text, cases]) => {
  const playbook = scoring.readPlaybook(text);
  const cards = new Map(playbook.cards.map((card) => [card.id, card]));
  return cases.map(([profile, today, facts, answers]) =>
    scoring.scoreData(
      scoring.score(cards.get(profile), scoring.readFacts(facts, playbook), answers, today)));
}
"""


def scoring_page(browser: Browser, folder: Path) -> Page:
    """An empty page where `scoring` is what browser/source/scoring/index.js exports."""
    bundle = folder / "scoring.js"
    entry = _BROWSER / "source/scoring/index.js"
    options = ["--bundle", "--format=iife", "--global-name=scoring", "--log-level=warning"]
    tool = _BROWSER / "node_modules/.bin/esbuild"
    subprocess.run([tool, entry, *options, f"--outfile={bundle}"], check=True)
    page = browser.new_page()
    page.add_script_tag(path=bundle)
    return page


def page_data(playbook: Playbook) -> str:
    """What a page with all profiles of a playbook carries."""
    return scored_data(Renderer(playbook), list(playbook.scorecards), path="qualify/index")


def scored_there(page: Page, playbook: Playbook, cases: Iterable[Case]) -> list[Data]:
    """What the browser makes of cases of one playbook."""
    rows = [[one.profile, one.today, dict(one.facts), dict(one.answers)] for one in cases]
    found: Any = page.evaluate(_SCORE, [page_data(playbook), rows])
    return list(found)
