"""Serves one conflict to the front on a port of this machine, and ends with it."""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
from dataclasses import asdict, dataclass
from threading import Thread

from dashboard.delivery import Delivery
from dashboard.hosting.application import CannotServe, application
from dashboard.hosting.options import add_options
from dashboard.hosting.serving import listening, port_of, run
from dashboard.i18n.dates import days_from_to
from dashboard.i18n.language import LANGUAGES, _, use_language
from geodata.conflict import FIRST_DAY, LAST_DAY, PAGE_TITLE
from geodata.store.provenance import OWN
from geodata.watching.builds import build_name

LOCAL = "127.0.0.1"


@dataclass(frozen=True)
class Listed:
    """What the start page says of a conflict, in one language."""

    title: str
    period: str
    licence: str


@dataclass(frozen=True)
class Ready:
    """What this process says, as a line of JSON, once it answers. `listed`: by language; `build`: as `build_name`."""

    port: int
    build: str
    listed: dict[str, Listed]


def main(arguments: list[str] | None = None) -> int:
    """Serves until the front ends or says so. Exit code 1, with one clear text, if it cannot."""
    parser = argparse.ArgumentParser(prog="python -m dashboard.front")
    add_options(parser)
    parser.add_argument("--path", default="", help="below which the pages stand, as /map")
    parser.add_argument("--follow", action="store_true", help="pages ask which build is shown")
    options = parser.parse_args(arguments)
    Thread(target=_end_with_the_front, daemon=True).start()
    build = build_name(options.geodata)
    try:
        delivery = Delivery(path=options.path, build=build if options.follow else "")
        pages = application(options, delivery=delivery)
    except CannotServe as error:
        print(f"{options.geodata}: {error}", file=sys.stderr)
        return 1
    server, sockets = listening(pages, LOCAL, 0)
    print(json.dumps(asdict(Ready(port_of(server), build, _listed()))), flush=True)
    run(server, sockets)
    return 0


def read_ready(line: str) -> Ready:
    """What such a line says."""
    told = json.loads(line)
    listed = {code: Listed(**words) for code, words in told["listed"].items()}
    return Ready(told["port"], told["build"], listed)


def _listed() -> dict[str, Listed]:
    found = {}
    for code in LANGUAGES:
        with use_language(code):
            found[code] = Listed(_(PAGE_TITLE), days_from_to(FIRST_DAY, LAST_DAY), _licence())
    return found


def _licence() -> str:
    """Of the tables; a name as it is, and in the language of the page that there is none."""
    return OWN["title"] if "path" in OWN else _("No licence given")


def _end_with_the_front() -> None:
    """The front holds the other end of the input; it closes when the front ends, however that happens."""
    while os.read(sys.stdin.fileno(), 1):  # not by way of sys.stdin, whose lock would be held when the process ends
        pass
    os.kill(os.getpid(), signal.SIGTERM)
