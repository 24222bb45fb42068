"""Looking at pages as a reader does: at a width, with or without scripts, at an address."""

from __future__ import annotations

from types import TracebackType

from playwright.sync_api import Browser, BrowserContext, Page, Route

STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:"
"""A policy that refuses everything inline; it refuses some of Material's own."""


class Visit:
    """Opens pages in contexts of their own; leaving fails when a script has failed."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: list[BrowserContext] = []
        self._errors: list[str] = []

    def __call__(
        self, address: str, *, width: int = 1280, scripts: bool = True, policy: str = ""
    ) -> Page:
        context = self._browser.new_context(
            viewport={"width": width, "height": 844}, java_script_enabled=scripts
        )
        context.set_default_timeout(15_000)
        self._contexts.append(context)
        page = context.new_page()
        page.route("**/sitemap.xml", _sitemap)
        if policy:
            home = address.partition("#")[0]
            page.route(home, lambda route: _under(route, policy))
        else:  # Material itself fails under a strict policy
            page.on("pageerror", lambda error: self._errors.append(str(error)))
        page.goto(address, wait_until="networkidle" if scripts else "load")
        return page

    def __enter__(self) -> Visit:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for context in self._contexts:
            context.close()
        if error is None:
            assert self._errors == []


def _sitemap(route: Route) -> None:
    """Material exchanges what the site map lists, and minds the port."""
    here = "/".join(route.request.url.split("/")[:3])
    text = route.fetch().text().replace("https://example.com/", f"{here}/")
    route.fulfill(body=text, content_type="application/xml")


def _under(route: Route, policy: str) -> None:
    answer = route.fetch()
    route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": policy})


def settings(page: Page, text: str) -> None:
    """Wait until the fragment of the address holds this."""
    page.wait_for_function("text => location.hash === text", arg=text and f"#{text}")


def shifted(page: Page) -> float:
    """How much of the page has jumped while it was loaded."""
    shifts = page.evaluate("""() => new Promise(done => {
      const seen = [];
      new PerformanceObserver(list => seen.push(...list.getEntries().map(one => one.value)))
        .observe({ type: "layout-shift", buffered: true });
      setTimeout(() => done(seen), 500);
    })""")
    return float(sum(shifts))
