"""The first load: what it weighs, what stands before any script has run, and that nothing jumps when they have."""

from __future__ import annotations

import json
import urllib.request
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urljoin, urlsplit

import pytest
from browsers import NARROW, WIDE
from driving import Page

from dashboard.map.style import ON_DEMAND, SELECTED
from dashboard.page.modules import BUNDLED, at_start
from dashboard.page.plotly_bundle import BUNDLE
from dashboard.server.app import ASSETS
from dashboard.widgets import ids

LIMIT_BYTES = 430_000
"""Of what is ours, packed as it comes over the wire: beyond Plotly's and Dash's own files. The ground is the largest
part; its rounded corners took 20 kB."""
PLOTLY, PLOTLY_LIMIT_BYTES = f"/assets/{BUNDLE}", 700_000
"""Path of Plotly's bundle, which is half of the whole library."""
OF_OTHERS = (PLOTLY, "/assets/vendor/regenerator-runtime.js")
STAYS = (".date", ".headline", ".histogram", ".title", ".tabs", ".view-buttons")
BOXES = (
    "const [root, parts] = arguments; return Object.fromEntries(parts.map((part) => {"
    "const {x, y, width, height} = document.querySelector(root + part).getBoundingClientRect();"
    "return [part, [x, y, width, height].map(Math.round)]; }))"
)


CALLBACKS_AT_START = """
let renderer;
Object.defineProperty(window, "DashRenderer", {
  set(made) { renderer = made; },
  get() {
    window.callbacksAtStart = Object.keys(window.dash_clientside?.advance ?? {});
    return renderer;
  },
});
"""
"""Notes which functions Dash's callbacks could call at the moment when Dash starts."""


@pytest.fixture(scope="module", params=[WIDE, NARROW])
def fresh(recording_browser: Page, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A browser that has seen nothing yet, of two sizes; its console may complain of scripts that are kept back."""
    recording_browser.reset("recording", request.param)
    recording_browser.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    yield recording_browser
    recording_browser.leave(quiet=False)


@pytest.fixture(scope="module")
def before(fresh: Page, address: str) -> dict[str, list[int]]:
    """Where the parts of the frame stand before any script has run."""
    fresh.block("*.js*", "*.mjs*")
    fresh.driver.get(f"{address}?day=2024-12-08")
    assert fresh.text("#first-paint .date") == "8 December 2024"
    assert fresh.text("#first-paint .headline").startswith("Damascus passes from the government to HTS-led forces")
    assert fresh.find("#first-paint .headline").is_displayed()
    assert fresh.js("return typeof window.advance") == "undefined"
    assert fresh.js("return document.fonts.ready.then(({ status }) => status)") == "loaded"
    return fresh.js(BOXES, "#first-paint ", STAYS)


@pytest.fixture(scope="module")
def loaded(fresh: Page, before: dict[str, list[int]], address: str) -> dict[str, int]:
    """The page after its first load with nothing kept: bytes over the wire of what it asked for itself, by path."""
    fresh.block()
    fresh.driver.get("about:blank")
    fresh.driver.execute_cdp_cmd("Network.clearBrowserCache", {})
    fresh.before_scripts(CALLBACKS_AT_START)
    fresh.requested()
    fresh.open(f"{address}?day=2024-12-08")
    fresh.idle()
    fresh.until(lambda: fresh.js("return document.fonts.status") == "loaded")
    return weights(fresh)


def test_the_frame_that_stands_before_the_scripts_does_not_move(
    fresh: Page, before: dict[str, list[int]], loaded: dict[str, int]
) -> None:
    assert fresh.js("return document.getElementById('first-paint')") is None
    assert fresh.js(BOXES, "", STAYS) == before


def test_dash_starts_when_its_callbacks_have_their_functions(fresh: Page, loaded: dict[str, int], address: str) -> None:
    with urllib.request.urlopen(urljoin(address, "_dash-dependencies")) as answer:
        named = {one["clientside_function"]["function_name"] for one in json.load(answer)}
    assert named == set(fresh.js("return window.callbacksAtStart"))


def test_plotly_comes_once_and_is_not_the_whole(loaded: dict[str, int]) -> None:
    assert [path for path in loaded if "plotly" in path] == [PLOTLY]
    assert loaded[PLOTLY] <= PLOTLY_LIMIT_BYTES


def weights(page: Page) -> Counter[str]:
    """Bytes over the wire of all answers to the page itself, by path; none to its workers."""
    entries = [json.loads(entry["message"])["message"] for entry in page.driver.get_log("performance")]
    told = [(entry["method"], entry["params"]) for entry in entries]
    paths = {
        params["requestId"]: urlsplit(params["request"]["url"]).path
        for method, params in told
        if method == "Network.requestWillBeSent" and params["request"]["url"].startswith("http")
    }
    found: Counter[str] = Counter()
    for method, params in told:
        if method == "Network.loadingFinished" and params["requestId"] in paths:
            found[paths[params["requestId"]]] += int(params["encodedDataLength"])
    return found


def packed_length(url: str) -> int:
    """Bytes of an answer to one who takes brotli, as the map's workers do."""
    with urllib.request.urlopen(urllib.request.Request(url, headers={"Accept-Encoding": "br"})) as answer:
        assert answer.headers["Content-Encoding"] == "br"
        return len(answer.read())


def map_sources(address: str) -> list[str]:
    """Paths of the GeoJSON that the map's style names, as the page hands it to the map."""
    with urllib.request.urlopen(urljoin(address, "_dash-layout")) as answer:
        layout = json.load(answer)
    stores = [one["props"] for one in layout["props"]["children"] if one["type"] == "Store"]
    graph = next(store["data"] for store in stores if store["id"] == ids.FIGURE)
    sources = graph["props"]["figure"]["layout"]["map"]["style"]["sources"]
    found = {name: source["data"] for name, source in sources.items()}
    assert {name for name, data in found.items() if not isinstance(data, str)} == {*ON_DEMAND, SELECTED}
    return [data for data in found.values() if isinstance(data, str)]


def test_the_first_load_is_light(loaded: dict[str, int], address: str) -> None:
    """All that is asked for until the map is at rest. The workers' own requests are weighed one by one."""
    ours = {
        path: size for path, size in loaded.items() if "_dash-component-suites" not in path and path not in OF_OTHERS
    }
    for path in map_sources(address):
        ours[path] = packed_length(urljoin(address, path))
    total = sum(ours.values())
    print(*(f"{size:>8,.0f}  {path}" for path, size in sorted(ours.items(), key=lambda item: -item[1])), sep="\n")
    print(f"{total:>8,.0f}  of {LIMIT_BYTES:,}")
    assert {"model", "ground", "places"} <= {path.rsplit("/", 1)[-1].split(".")[0] for path in ours}
    assert total <= LIMIT_BYTES


def test_what_only_some_readers_need_is_not_loaded(loaded: dict[str, int]) -> None:
    """Before a reader measures, marks, writes coordinates, or opens the charts. The page is a bundle of few files."""
    assert sorted(path for path in loaded if path.startswith("/assets/vendor/")) == sorted(OF_OTHERS)
    modules = {f"/assets/{path}" for path in (BUNDLED, *at_start(ASSETS, BUNDLED))}
    assert {path for path in loaded if path.endswith(".mjs")} == modules
    assert not [path for path in loaded if "/on_demand." in path]
