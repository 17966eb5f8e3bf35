"""`dashboard.wsgi:app` as servers load it: every language ready, options from the environment, or one text why not."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from tests.supply.lock import ROOT

READY = """
from dashboard.server import site
from dashboard.wsgi import app
from werkzeug.test import Client

def late(*_, **__):
    raise AssertionError("made at a request")

site.create_app = late
client = Client(app)
print([client.get(path).status_code for path in ("/", "/de/", "/ar/", "/healthz")])
print("frame-ancestors 'none'" in client.get("/map/ar/").headers["Content-Security-Policy"])
"""
LIMIT_S = 300


def environment(folder: Path, **options: str) -> dict[str, str]:
    return {
        **os.environ,
        "GEODATA_FOLDER": str(folder),
        **{f"DASHBOARD_{name}": value for name, value in options.items()},
    }


def test_every_language_is_ready_before_the_first_request(toy_folder: Path) -> None:
    told = environment(toy_folder, PUBLIC_URL="https://example.org/map", EMBED="none")
    ran = subprocess.run(
        [sys.executable, "-c", READY], cwd=ROOT, env=told, capture_output=True, text=True, timeout=LIMIT_S, check=False
    )
    assert (ran.stderr, ran.stdout.splitlines()) == ("", ["[200, 200, 200, 200]", "True"])


def test_what_is_wrong_is_told_without_a_traceback(tmp_path: Path, toy_folder: Path) -> None:
    """With the exit code at which gunicorn starts no other worker."""
    told = environment(toy_folder, STORY=str(tmp_path / "none.json"))
    ran = subprocess.run(
        [sys.executable, "-c", "import dashboard.wsgi"],
        **{"cwd": ROOT, "env": told, "capture_output": True, "text": True, "timeout": LIMIT_S, "check": False},
    )
    assert (ran.returncode, ran.stdout) == (3, "")
    assert ran.stderr == f"{tmp_path / 'none.json'}: No such file or directory\n"


def test_gunicorn_serves_with_several_workers_and_stops(toy_folder: Path) -> None:
    """As the README says, with what lies in gunicorn.conf.py."""
    command = [sys.executable, "-m", "gunicorn", "dashboard.wsgi:app", "--workers", "2", "--bind", "127.0.0.1:0"]
    with subprocess.Popen(
        command, cwd=ROOT, env=environment(toy_folder), stderr=subprocess.PIPE, text=True
    ) as gunicorn:
        booted = 0
        address = ""
        while booted < 2:
            line = gunicorn.stderr.readline()
            assert line, "gunicorn ended"
            address = found[0] if (found := re.search(r"http://\S+", line)) else address
            booted += "Booting worker" in line
        assert json.load(urlopen(f"{address}/healthz", timeout=LIMIT_S))["status"] == "ready"
        for path in ("/", "/de/", "/download/gpkg?day=2024-12-05"):
            assert urlopen(address + path, timeout=LIMIT_S).status == 200
        gunicorn.terminate()
        rest = gunicorn.stderr.read()
        assert (gunicorn.wait(LIMIT_S), "Traceback" in rest) == (0, False)
