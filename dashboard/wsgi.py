"""The map for a WSGI server: `gunicorn "dashboard.wsgi:app" --workers 4`.

Importing this makes the pages of every language, so a worker is ready before its first request. The options of
`python -m dashboard` are variables of the environment here: `GEODATA_FOLDER`, `DASHBOARD_PUBLIC_URL` and so on.
"""

from __future__ import annotations

import argparse
import sys

from dashboard.hosting.application import CannotServe, application
from dashboard.hosting.options import add_options

NO_WORKER = 3
"""Exit code at which gunicorn gives up instead of starting the next worker."""

_parser = argparse.ArgumentParser(prog="dashboard.wsgi", description="Reads its options from the environment.")
add_options(_parser)
try:
    app = application(_parser.parse_args([]), all_languages=True)
except CannotServe as error:
    print(error, file=sys.stderr)
    sys.exit(NO_WORKER)
