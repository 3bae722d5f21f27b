"""How smoothly the live market's page runs: 2,000 customers and their twin, played at ten months a second in Chromium.

    python benchmarks/live_page.py [--customers 2000] [--market coffee-shop] [--speed 10] [--seconds 8]

Frames are those the browser gives a page, at most sixty a second; beside the time between them stands the processor's time
that the page's thread took for each, which does not depend on what else the machine does. Seconds end
before the market does, which has 120 months. Writes ``results/live_page.json``.
"""

from __future__ import annotations

import argparse
import json
import platform
import shutil
import threading
from pathlib import Path
from typing import Any

import uvicorn
from playwright.sync_api import Page, sync_playwright

from sim.classroom.opening import opened

HERE = Path(__file__).parent
WATCH = """async (seconds) => {
  const month = () => Number(document.querySelector(".market-month").textContent.match(/\\d+/)[0]);
  const gaps = [], from = month(), begun = performance.now();
  let last = begun;
  await new Promise((done) => {
    const frame = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      now - begun < 1000 * seconds ? requestAnimationFrame(frame) : done();
    };
    requestAnimationFrame(frame);
  });
  gaps.sort((a, b) => a - b);
  const at = (share) => gaps[Math.floor(share * (gaps.length - 1))];
  const mean = (last - begun) / gaps.length;
  return { frames: gaps.length, mean, median: at(0.5), p95: at(0.95), longest: at(1), months: (month() - from) / seconds };
}"""
KINDS = {
    "TaskDuration": "all",
    "ScriptDuration": "scripts",
    "LayoutDuration": "layout",
    "RecalcStyleDuration": "styles",
}


def main() -> None:
    """Measure, print, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--market", default="coffee-shop")
    parser.add_argument("--customers", type=int, default=2000)
    parser.add_argument("--speed", type=float, default=10)
    parser.add_argument("--seconds", type=float, default=8)
    chosen = parser.parse_args()
    classroom = opened()
    server = uvicorn.Server(uvicorn.Config(classroom.app, log_level="error", ws="websockets-sansio"))
    serving = threading.Thread(target=server.run, kwargs={"sockets": [classroom.held]}, daemon=True)
    serving.start()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": 1280, "height": 720}, reduced_motion="no-preference")
        found = measured(page, classroom.address.here, chosen)
        found |= {"browser": browser.version, "machine": platform.machine(), "asked": vars(chosen)}
        browser.close()
    server.should_exit = True
    serving.join(10)
    text = json.dumps(found, indent=1)
    print(text)
    (HERE / "results" / "live_page.json").write_text(text + "\n", "utf-8")


def measured(page: Page, url: str, chosen: argparse.Namespace) -> dict[str, Any]:
    """Frames of a market that plays while a lever is moved: times in milliseconds."""
    page.goto(url)
    page.locator(".market-month", has_text="12").wait_for(timeout=600_000)
    page.locator(".market-setup > summary").click()
    page.locator(".market-setup select").select_option(chosen.market)
    page.get_by_label("Customers (").fill(str(chosen.customers))
    page.get_by_role("button", name="Open this market").click()
    page.get_by_text(f"{chosen.customers:,} customers").wait_for(timeout=600_000)
    page.locator(".market-month", has_text="12").wait_for(timeout=600_000)
    slider = page.get_by_role("slider", name="Months")
    paces = [0.5, 1, 2, 4, 7, 10, 15, 20]
    slider.evaluate("(e, v) => { e.value = v; e.dispatchEvent(new Event('input')); }", paces.index(chosen.speed))
    page.locator("[data-path='promise.cushion']").press("ArrowRight")
    page.get_by_role("button", name="Play").click()
    page.wait_for_timeout(1500)
    wire = page.context.new_cdp_session(page)
    wire.send("Performance.enable", {"timeDomain": "threadTicks"})

    def spent() -> dict[str, float]:
        return {m["name"]: m["value"] for m in wire.send("Performance.getMetrics")["metrics"]}

    before = spent()
    frames = page.evaluate(WATCH, chosen.seconds)
    after = spent()
    of_each = {name: 1000 * (after[key] - before[key]) / frames["frames"] for key, name in KINDS.items()}
    return {
        "between frames, ms": {k: round(v, 2) for k, v in frames.items() if k not in ("frames", "months")},
        "frames": frames["frames"],
        "months a second": round(frames["months"], 2),
        "processor's time of a frame, ms": {k: round(v, 2) for k, v in of_each.items()},
    }


if __name__ == "__main__":
    main()
