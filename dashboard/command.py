"""What `python -m dashboard` does: it serves the dashboard, or exports."""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from urllib.parse import urlsplit

from waitress import create_server

from dashboard.export.arguments import add_export_parser, complete
from dashboard.own.story import with_story
from dashboard.server.site import site
from geodata.load import load
from geodata.problems import InvalidData
from geodata.schema import layout

DESCRIPTION = "Serves the dashboard, or writes slides, a video or a picture with `export`."
MAX_PORT = 65_535


def main(arguments: list[str] | None = None) -> int:
    """Serves, or exports. Exit code 0 if all is well, 1 with one clear text if it cannot, 2 for wrong arguments."""
    options = parse_options(arguments)
    if options.command == "export":
        from dashboard.export.command import run_export  # its libraries would slow the start of the server

        return run_export(options)
    return serve(options)


def serve(options: argparse.Namespace) -> int:
    """Checks the data, then serves until interrupted."""
    gc.disable()  # the start only allocates: garbage collection would cost a tenth of its time
    try:
        pages = site(with_story(load(options.geodata), options.story), options.public_url or "")
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
        return 1
    except OSError as error:
        print(f"{options.story}: {error.strerror or error}", file=sys.stderr)
        return 1
    gc.enable()
    try:
        server = create_server(pages, host=options.host, port=options.port, threads=8)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        print(f"Cannot serve on {options.host}:{options.port} ({reason}); try another --port.", file=sys.stderr)
        return 1
    host = f"[{options.host}]" if ":" in options.host else options.host
    print(f"The map is served at http://{host}:{server.effective_port}/ (Ctrl+C stops it)", flush=True)
    server.run()
    return 0


def parse_options(arguments: list[str] | None) -> argparse.Namespace:
    """The parsed arguments; `command` is None or `export`. None: those of the process."""
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=DESCRIPTION)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8050, type=_port, help="port, 0 for any that is free (default: %(default)s)")
    parser.add_argument(
        "--geodata", default=layout.FOLDER, type=Path, metavar="FOLDER", help="data folder with sources/ and layers/"
    )
    parser.add_argument("--story", type=Path, metavar="FILE", help="an own story, as the page saves it")
    parser.add_argument(
        "--public-url",
        type=_public,
        metavar="URL",
        help="where readers reach the map, for cards of its links",
    )
    parsers = parser.add_subparsers(dest="command", title="instead of serving")
    export_parser = add_export_parser(parsers)
    options = parser.parse_args(arguments)
    return complete(options, export_parser) if options.command == "export" else options


def _port(text: str) -> int:
    """A port number. Raises argparse's error for anything else."""
    if not text.isdecimal() or int(text) > MAX_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: expected 0 to {MAX_PORT}")
    return int(text)


def _public(text: str) -> str:
    """An address of the web that ends in `/`. Raises argparse's error for anything else."""
    parts = urlsplit(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no address of a page: expected https://HOST/ or https://HOST/PATH/"
        )
    return text.rstrip("/") + "/"
