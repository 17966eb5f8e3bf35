"""A checkout that nobody may write to starts and serves: not a byte is written beside the code and the data."""

from __future__ import annotations

import subprocess
import sys

from tests.supply.lock import ROOT

PROGRAM = """
import os, sys
from pathlib import Path

root = sys.argv[1]
WRITES = ("os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree", "os.chmod", "os.utime")

def refuse(event, arguments):
    opens = event == "open" and (set("wax+") & set(arguments[1] or "") or arguments[2] & (os.O_WRONLY | os.O_RDWR))
    writes = event in WRITES or opens
    if writes and str(arguments[0]).startswith(root):
        raise PermissionError(30, "Read-only file system", str(arguments[0]))

sys.addaudithook(refuse)
try:
    (Path(root) / "proof").write_text("")
except PermissionError:
    print("nothing can be written")

from werkzeug.test import Client
from dashboard.server.site import site
from geodata.load import load
from geodata.schema import layout

print(Client(site(load(layout.FOLDER))).get("/").status_code)
"""


def test_a_read_only_checkout_starts() -> None:
    ran = subprocess.run(
        [sys.executable, "-B", "-c", PROGRAM, str(ROOT)], cwd=ROOT, capture_output=True, text=True, timeout=600
    )
    assert (ran.stderr, ran.stdout.split()[-1:]) == ("", ["200"])
    assert ran.stdout.startswith("nothing can be written")
