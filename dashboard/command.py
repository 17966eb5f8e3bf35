"""What `python -m dashboard` does: it serves the dashboard, or exports."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from dashboard.export.arguments import add_export_parser, complete
from dashboard.hosting.application import CannotServe, application
from dashboard.hosting.options import add_options, port
from dashboard.hosting.own_events import refusal, with_events
from dashboard.hosting.serving import listening, port_of, run

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
        pages = application(options)
    except CannotServe as error:
        print(error, file=sys.stderr)
        return 1
    if options.events:
        pages = with_events(pages, options.events)
    try:
        server, sockets = listening(pages, options.host, options.port)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"Cannot serve on {options.host}:{options.port} ({reason}); try another --port.", file=sys.stderr)
        return 1
    host = f"[{options.host}]" if ":" in options.host else options.host
    print(f"The map is served at http://{host}:{port_of(server)}/ (Ctrl+C stops it)", flush=True)
    run(server, sockets)
    return 0


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    """The parsed arguments; `command` is None or `export`. None: those of the process."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=DESCRIPTION)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8050, type=port, help="port, 0 for any that is free (default: %(default)s)")
    text = "own events (CSV or GeoJSON) on the map, for browsers on this machine alone"
    parser.add_argument("--events", type=Path, metavar="FILE", help=text)
    add_options(parser)
    parsers = parser.add_subparsers(dest="command", title="instead of serving")
    export_parser = add_export_parser(parsers)
    options = parser.parse_args(arguments)
    return complete(options, export_parser) if options.command == "export" else options
