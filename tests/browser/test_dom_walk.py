"""No text of a playbook becomes more than text in a browser: every page of a hostile one is walked.

The pages are served under a strict Content-Security-Policy. It has the hashes of three scripts
that the theme writes into its pages, and that the site's owner would have to allow as well.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.browser.conftest import Site
from tests.browser.kinds import fill, settle

THEMES_OWN = ("__md_scope=", "var palette=", "var target=")
"""How the theme's inline scripts begin: its storage, its colours, the tab that a link opens."""

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)

WALK = """() => {
  const wrong = [];
  const addresses = ["href", "src", "action", "formaction", "xlink:href", "data", "srcset"];
  const tags = new Set("iframe object embed base meta[http-equiv] applet frame".split(" "));
  const walk = root => {
    for (const one of root.querySelectorAll("*")) {
      const name = one.localName;
      if (tags.has(name)) wrong.push(`<${name}>`);
      if (name === "script" && one.closest(".md-content__inner")) wrong.push("script in content");
      for (const { name: key, value } of one.attributes) {
        if (key.startsWith("on")) wrong.push(`${name} ${key}`);
        if (key === "style" && root !== document) wrong.push(`${name} style`);
        const address = value.replace(/[\\x00-\\x20]/g, "");
        if (addresses.includes(key) && /^(javascript|vbscript|data):/i.test(address)) {
          wrong.push(`${name} ${key}=${value}`);
        }
      }
      if (one.content instanceof DocumentFragment) walk(one.content);
    }
  };
  walk(document);
  return wrong;
}"""

HEAR = """
window.refused = [];
addEventListener("securitypolicyviolation", event => {
  window.refused.push(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`);
});
"""


def addresses(site: Path) -> Iterator[str]:
    """Every page that shows something of the playbook, and one of those that do not."""
    for path in sorted(site.rglob("*.html")):
        address = path.relative_to(site).as_posix()
        if not address.startswith("reference/codes/ICP") or "ICP012" in address:
            yield address.removesuffix("index.html")


def inline_scripts(site: Path) -> set[str]:
    pages = (path.read_text(encoding="utf-8") for path in site.rglob("*.html"))
    return {script for html in pages for script in _INLINE.findall(html)}


def policy(scripts: set[str]) -> str:
    """What such a site can be served under: nothing but its own files."""
    hashes = " ".join(
        f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
        for text in sorted(scripts)
    )
    return (
        f"default-src 'none'; script-src 'self' {hashes}; style-src 'self'; img-src 'self' data:; "
        "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        "frame-ancestors 'none'"
    )


class Watched:
    """A context whose pages are served under the policy, and what went wrong in it."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.wrong: list[str] = []
        self._site = site
        self._policy = policy(inline_scripts(site.folder))
        context.route("**/*", self._answer)
        context.add_init_script(HEAR)
        context.on("console", lambda message: self._note(message.type == "error", message.text))
        context.on("weberror", lambda error: self._note(True, str(error.error)))
        context.on("dialog", lambda dialog: (self._note(True, dialog.message), dialog.dismiss()))

    def _answer(self, route: Route) -> None:
        if not route.request.url.startswith(self._site.address):
            self._note(True, f"asked {route.request.url}")
            route.abort()
            return
        response = route.fetch()
        headers = {**response.headers, "content-security-policy": self._policy}
        route.fulfill(response=response, headers=headers)

    def _note(self, wrong: bool, text: str) -> None:
        if wrong:
            self.wrong.append(text)

    def look(self, page: Page) -> None:
        """Note what should not be in the page as it stands."""
        self.wrong += page.evaluate(WALK)
        self.wrong += page.evaluate("window.refused.splice(0)")


def test_only_the_themes_own_scripts_are_inline(hostile: Site) -> None:
    found = inline_scripts(hostile.folder)
    known = {start: script for script in found for start in THEMES_OWN if script.startswith(start)}
    assert known.keys() == set(THEMES_OWN)
    assert [script for script in found if not script.startswith(THEMES_OWN)] == []


def test_every_page_shows_text_as_text(browser: Browser, hostile: Site) -> None:
    found: dict[str, list[str]] = {}
    with browser.new_context() as context:
        watched = Watched(context, hostile)
        page = context.new_page()
        for address in addresses(hostile.folder):
            page.goto(hostile.address + address)
            settle(page)
            watched.look(page)
            fill(page)
            watched.look(page)
            if watched.wrong:
                found[address] = sorted(set(watched.wrong))
                watched.wrong = []
    assert found == {}


def test_search_results_show_text_as_text(browser: Browser, hostile: Site) -> None:
    with browser.new_context() as context:
        watched = Watched(context, hostile)
        page = context.new_page()
        page.goto(hostile.address)
        field = page.locator("input.md-search__input")
        field.click()
        field.press_sequentially("alert")
        page.locator(".md-search-result__item").first.wait_for()
        watched.look(page)
        assert watched.wrong == []
