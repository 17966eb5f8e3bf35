"""A server of PostgreSQL with PostGIS in a temporary folder, on a socket alone, where Debian's packages are there."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

LEAST = 15
PROGRAMS = Path("/usr/lib/postgresql")
POSTGIS = Path("/usr/share/postgresql")
OTHER_USER = "postgres"
"""Who runs the server where the tests run as root, which PostgreSQL refuses."""


def missing() -> str:
    """Why there can be no server here; blank if there can."""
    if version() is None:
        return "no PostgreSQL 15 or later with PostGIS: apt-get install postgresql-15-postgis-3"
    if os.getuid() == 0 and not shutil.which("runuser"):
        return "no runuser: PostgreSQL does not run as root"
    return ""


def version() -> int | None:
    """The newest version with PostGIS, or None."""
    found = [int(path.name) for path in PROGRAMS.glob("[0-9]*") if (path / "bin" / "initdb").exists()]
    having = [one for one in found if (POSTGIS / str(one) / "extension" / "postgis.control").exists()]
    return max((one for one in having if one >= LEAST), default=None)


@contextmanager
def served() -> Iterator[str]:
    """The address of an empty database. The server ends with the block."""
    with tempfile.TemporaryDirectory(prefix="pg-") as scratch:  # in /tmp: a socket's path has 107 characters at most
        place = Path(scratch)
        if os.getuid() == 0:
            shutil.chown(place, OTHER_USER)
        _run(
            "initdb",
            "--no-sync",
            "--auth=trust",
            "--encoding=UTF8",
            "--username=editor",
            "--pgdata",
            str(place / "data"),
        )
        options = f"-c listen_addresses='' -c unix_socket_directories={place} -c fsync=off"
        log = ["--log", str(place / "log")]
        _run("pg_ctl", "start", "--wait", "--pgdata", str(place / "data"), *log, "--options", options)
        try:
            yield f"postgresql://editor@/postgres?host={quote(str(place), safe='')}"
        finally:
            _run("pg_ctl", "stop", "--mode=immediate", "--wait", "--pgdata", str(place / "data"))


def _run(program: str, *arguments: str) -> None:
    as_other = ["runuser", "-u", OTHER_USER, "--"] if os.getuid() == 0 else []
    command = [*as_other, str(PROGRAMS / str(version()) / "bin" / program), *arguments]
    done = subprocess.run(
        command, cwd="/", stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
