"""What made-up files of events cost in the page, on Linux: measured by `python -m tests.events measure`.

A file is chosen in Chromium as a reader chooses it, in a window of 1440 by 900 px, drawn without a graphics card. Steps
are those of a page with the file and of one without, in turns, at a sixteenth of the pixels: with a graphics card the
raster costs little.
"""

from __future__ import annotations

import re
import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from selenium import webdriver

from dashboard.export.browser import chromium
from geodata.calendar import DAYS

ROUNDS = 3
LIGHT = 0.25
"""Device pixels of a CSS px."""
WAIT_S = 180
EACH_S = 0.1
"""Between two looks at the memory."""
WATCH = """
const { click } = HTMLInputElement.prototype;
HTMLInputElement.prototype.click = function () {
  if (this.type === 'file') window.chosen = this;
  else click.call(this);
};
window.tasks = [];
window.seenFrames = [];
new PerformanceObserver((list) => {
  for (const { startTime, duration } of list.getEntries()) window.tasks.push([startTime, duration]);
}).observe({ type: 'longtask' });
(function look(at) { window.seenFrames.push(at); requestAnimationFrame(look); })(0);
"""
"""Before the scripts of the page: keeps the field for a file, and notes long tasks (over 50 ms) and frames."""
DRAWN = """
const [start, done] = arguments;
const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));
map.once('idle', () => {
  const inside = ([at]) => at >= start;
  const times = window.seenFrames.filter((at) => at >= start);
  done({
    ms: performance.now() - start,
    task: Math.max(0, ...window.tasks.filter(inside).map(([, ms]) => ms)),
    wait: Math.max(0, ...times.slice(1).map((at, n) => at - times[n])),
  });
});
map.triggerRepaint();
"""
"""Once the map has drawn: ms since the start, the longest task, and the longest wait for a frame."""
STEPS = """
const [days, done] = arguments;
const map = advance.engine.handle(document.querySelector('.js-plotly-plot'));
const { gl } = map.painter.context;
const step = async (day) => {
  const start = performance.now();
  const drawn = map.once('render');
  advance.timeline.go(day);
  map.triggerRepaint();
  await drawn;
  const script = performance.now() - start;
  const sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  gl.flush();
  while (gl.clientWaitSync(sync, 0, 0) === gl.TIMEOUT_EXPIRED) await new Promise((go) => setTimeout(go));
  const paint = performance.now() - start;
  return [script, paint];
};
(async () => {
  const found = [];
  for (const day of days) found.push(await step(day));
  done(found);
})();
"""
"""Each step: ms until its frame was handed on, and until it was drawn."""


@dataclass(frozen=True)
class Cost:
    """Of choosing a file: seconds until it stands on the map; longest task and longest wait for a frame, ms; memory of
    the page's process before, at most and after (share of pages in use, MB)."""

    on_map_s: float
    task_ms: float
    wait_ms: float
    before_mb: float
    peak_mb: float
    after_mb: float


@contextmanager
def opened(address: str) -> Iterator[webdriver.Chrome]:
    """The page in a browser of its own, with the part of own events open."""
    with chromium(shutil.which("chromium") or "", shutil.which("chromedriver") or "") as driver:
        _size(driver, 1)
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": WATCH})
        driver.get(address)
        _until(driver, "document.body?.classList.contains('map-ready')")
        driver.execute_script("document.getElementById('own-events').open = true")
        _until(driver, "document.querySelector('body > .event-dialog') !== null")
        driver.execute_async_script(DRAWN, 0)
        yield driver


def chosen(driver: webdriver.Chrome, file: Path) -> Cost:
    """Chooses a file and takes its columns as they are recognised."""
    page = _page_process(driver)
    driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    seen = [_memory_mb(page)]
    is_over = threading.Event()

    def watch() -> None:
        while not is_over.wait(EACH_S):
            seen.append(_memory_mb(page))

    watching = threading.Thread(target=watch)
    driver.execute_script("document.querySelector('[data-event-act=open]').click()")
    field = driver.execute_cdp_cmd("Runtime.evaluate", {"expression": "window.chosen"})["result"]["objectId"]
    watching.start()
    start = driver.execute_script("return performance.now()")
    driver.execute_cdp_cmd("DOM.setFileInputFiles", {"files": [str(file)], "objectId": field})
    _until(driver, "document.querySelector('.event-dialog').open")
    driver.execute_script("document.querySelector('[data-event-dialog=take]').click()")
    _until(driver, "document.querySelector('[data-event-part=taken]').textContent")
    drawn = driver.execute_async_script(DRAWN, start)
    is_over.set()
    watching.join()
    driver.execute_cdp_cmd("HeapProfiler.collectGarbage", {})
    time.sleep(2)
    return Cost(drawn["ms"] / 1000, drawn["task"], drawn["wait"], seen[0], max(seen), _memory_mb(page))


def stepped(with_file: webdriver.Chrome, without: webdriver.Chrome) -> dict[str, tuple[float, float, float]]:
    """`script`, `paint` -> ms of a step with the file, without, and the ratio: medians of bursts that take turns."""
    days = [*range(1, len(DAYS)), 0]
    bursts: list[list[list[list[float]]]] = []
    for driver in (with_file, without):
        _size(driver, LIGHT)
        driver.execute_async_script(STEPS, days)
    for _ in range(ROUNDS):
        bursts.append([driver.execute_async_script(STEPS, days) for driver in (with_file, without)])
    found = {}
    for n, name in enumerate(("script", "paint")):
        pairs = [[median(step[n] for step in burst) for burst in pair] for pair in bursts]
        with_ms, without_ms = (median(pair[side] for pair in pairs) for side in (0, 1))
        found[name] = (with_ms, without_ms, median(one / other for one, other in pairs))
    return found


def _size(driver: webdriver.Chrome, scale: float) -> None:
    metrics = {"width": 1440, "height": 900, "deviceScaleFactor": scale, "mobile": False}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def _until(driver: webdriver.Chrome, condition: str) -> None:
    until = time.monotonic() + WAIT_S
    while not driver.execute_script(f"return {condition}"):
        if time.monotonic() > until:
            raise RuntimeError(f"not within {WAIT_S} s: {condition}")
        time.sleep(0.02)


def _page_process(driver: webdriver.Chrome) -> int:
    """Number of the process of the page: the largest renderer among the children of the driver."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    ours = {driver.service.process.pid}
    while more := {process for process, parent in parents.items() if parent in ours} - ours:
        ours |= more
    renderers = [one for one in ours if "--type=renderer" in Path(f"/proc/{one}/cmdline").read_text()]
    return max(renderers, key=_memory_mb)


def _memory_mb(process: int) -> float:
    """Memory of a process, that which it shares divided among all that share it (PSS)."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
