"""Serves the dashboard: `python -m dashboard [--host HOST] [--port PORT] [--geodata FOLDER]`.

`python -m dashboard export FILE` writes slides, film or picture instead (command.py).
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path

from waitress import create_server

from dashboard.server.site import site
from geodata.load import load
from geodata.problems import InvalidData
from geodata.schema import layout

MAX_PORT = 65_535
EPILOG = "Slides, film and pictures: python -m dashboard export --help"


def main(arguments: list[str] | None = None) -> int:
    """Checks the data, then serves until interrupted. Exit code 1 with one clear text if it cannot."""
    arguments = sys.argv[1:] if arguments is None else arguments
    if arguments[:1] == ["export"]:
        from dashboard.export.command import export_command  # its libraries would slow the start of the server

        return export_command(arguments[1:])
    options = _options(arguments)
    gc.disable()  # starting only builds: looking for rubbish would cost a tenth of it
    try:
        pages = site(load(options.geodata))
    except InvalidData as error:
        print(error.summary(), file=sys.stderr)
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


def _options(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m dashboard", description=__doc__.splitlines()[0], epilog=EPILOG)
    parser.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s)")
    parser.add_argument("--port", default=8050, type=_port, help="port, 0 for any that is free (default: %(default)s)")
    parser.add_argument(
        "--geodata", default=layout.FOLDER, type=Path, metavar="FOLDER", help="data folder with sources/ and layers/"
    )
    return parser.parse_args(arguments)


def _port(text: str) -> int:
    """A port number. Raises argparse's error for anything else."""
    if not text.isdecimal() or int(text) > MAX_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: expected 0 to {MAX_PORT}")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
