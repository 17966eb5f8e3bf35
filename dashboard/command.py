"""What `python -m dashboard` does: it serves the dashboard, or exports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from dashboard.export.arguments import add_export_parser, complete
from dashboard.hosting.application import CannotServe, application
from dashboard.hosting.options import add_options, port
from dashboard.hosting.own_events import refusal, with_events
from dashboard.hosting.serving import listening, port_of, run
from geodata.schema import layout

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

DESCRIPTION = "Serves the dashboard, or writes slides, a video or a picture with `export`."


def main(arguments: list[str] | None = None) -> int:
    """Serves, or exports. Exit code 0 if all is well, 1 with one clear text if it cannot, 2 for wrong arguments."""
    options = parse_options(arguments)
    if options.events and (why := refusal(options)):
        print(why, file=sys.stderr)
        return 1
    if options.command == "export":
        from dashboard.export.command import run_export  # its libraries would slow the start of the server

        return run_export(options)
    return serve(options)


def serve(options: argparse.Namespace) -> int:
    """Checks the data, then serves until interrupted."""
    try:
        if not options.watch and len(options.folders) == 1:
            return _serve(application(options), options)
        from dashboard.front.front import front

        with front(options) as pages:
            return _serve(pages, options)
    except CannotServe as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 0


def _serve(pages: WSGIApplication, options: argparse.Namespace) -> int:
    """Serves until interrupted. Exit code 1 if the port cannot be listened on."""
    if options.events:
        pages = with_events(pages, options.events)
    try:
        server, sockets = listening(pages, options.host, options.port)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"Cannot serve on {options.host}:{options.port} ({reason}); try another --port.", file=sys.stderr)
        return 1
    host = f"[{options.host}]" if ":" in options.host else options.host
    what = "The map is" if len(options.folders) == 1 else "The maps are"
    print(f"{what} served at http://{host}:{port_of(server)}/ (Ctrl+C stops it)", flush=True)
    run(server, sockets)
    return 0


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    """The parsed arguments; `command` is None or `export`. None: those of the process.

    `folders`: the data folders to show; `geodata`: the first of them.
    """
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=DESCRIPTION)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8050, type=port, help="port, 0 for any that is free (default: %(default)s)")
    parser.add_argument("--watch", action="store_true", help="follow builds: a new one is shown, open pages load it")
    text = "own events (CSV or GeoJSON) on the map, for browsers on this machine alone"
    parser.add_argument("--events", type=Path, metavar="FILE", help=text)
    add_options(parser, several=True)
    parsers = parser.add_subparsers(dest="command", title="instead of serving")
    export_parser = add_export_parser(parsers)
    options = parser.parse_args(arguments)
    named = options.geodata or [layout.FOLDER]
    options.folders = named if isinstance(named, list) else [named]
    options.geodata = options.folders[0]
    if options.command != "export":
        return options
    if len(options.folders) > 1 or options.watch:
        export_parser.error("an export is of one folder, and follows none: expected one --geodata and no --watch")
    return complete(options, export_parser)
