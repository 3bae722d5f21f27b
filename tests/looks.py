"""What every page is held to: nothing of it runs out of its place, and axe finds nothing serious."""

from __future__ import annotations

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_OUTSIDE = """() => [...document.querySelectorAll("svg.chart-drawing")].flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  return [...svg.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    const out = Math.max(frame.left - box.left, box.right - frame.right, frame.top - box.top, box.bottom - frame.bottom);
    return box.width && out > 2;
  }).map((text) => `${svg.getAttribute("aria-label").slice(0, 30)}: ${text.textContent}`);
})"""


def texts_outside(page: Page) -> list[str]:
    """Texts of charts that stand out of their drawing, once their letters have arrived and two frames are drawn with them."""
    page.evaluate(
        "document.fonts.ready.then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))"
    )
    return list(page.evaluate(_OUTSIDE))


def scrolls_sideways(page: Page) -> bool:
    """Whether the page is wider than its window."""
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"))


def violations(page: Page) -> list[str]:
    """What axe finds serious or critical, each with its first places."""
    found: list[dict[str, Any]] = Axe().run(page).response["violations"]
    return [
        f"{v['id']}: {[n['html'][:120] for n in v['nodes'][:3]]}"
        for v in found
        if v["impact"] in ("serious", "critical")
    ]
