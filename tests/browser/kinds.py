"""One page of each kind of a built site, found by walking it, and how to fill it in."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Page

_KIND = re.compile(r'<article class="icp icp-([\w-]+)')

FILL = """async () => {
  const content = document.querySelector(".md-content");
  const all = selector => [...content.querySelectorAll(selector)];
  const told = field => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };
  for (const part of all("details")) part.open = true;
  const groups = new Set();
  for (const radio of all("input[type=radio]:enabled")) {
    if (!groups.has(radio.name)) radio.click();
    groups.add(radio.name);
  }
  for (const box of all("input[type=checkbox]:enabled")) box.click();
  for (const list of all("select:enabled")) {
    list.selectedIndex = list.options.length - 1;
    told(list);
  }
  const typed = "input:is([type=text], [type=number], :not([type])):enabled, textarea:enabled";
  for (const field of all(typed)) {
    field.value = "300";
    told(field);
  }
  for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
  return groups.size + all(typed).length;
}"""


def pages_by_kind(site: Path) -> dict[str, str]:
    """Kind -> address below the site's root of the longest page of that kind."""
    longest: dict[str, tuple[int, str]] = {}
    for path in sorted(site.rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        found = _KIND.search(html)
        by_hand = "hand-written home" if address_of(path, site) == "" else "hand-written"
        kind = found[1] if found else by_hand
        if kind not in longest or len(html) > longest[kind][0]:
            longest[kind] = (len(html), address_of(path, site))
    return {kind: address for kind, (_, address) in sorted(longest.items())}


def address_of(path: Path, site: Path) -> str:
    """Where a browser finds an index.html: "profiles/growth/", "" for the home page."""
    address = path.parent.relative_to(site).as_posix()
    return "" if address == "." else f"{address}/"


def settle(page: Page) -> None:
    """Wait until the page's behaviour has started."""
    page.wait_for_load_state("load")
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))")


def fill(page: Page) -> int:
    """Answer and type into everything that the content has; how many fields there were."""
    filled: int = page.evaluate(FILL)
    return filled
