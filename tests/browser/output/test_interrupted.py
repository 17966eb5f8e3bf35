"""A film that is interrupted, or told to end, leaves nothing behind."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from driving import WAIT_S

ROOT = Path(__file__).resolve().parents[3]


def children_of(pid: int) -> set[int]:
    """Processes below one, at any depth."""
    told = subprocess.run(["ps", "-eo", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    parents = {int(one): int(parent) for one, parent in map(str.split, told.splitlines())}
    found, wave = set(), {pid}
    while wave:
        wave = {one for one, parent in parents.items() if parent in wave} - found
        found |= wave
    return found


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)], ids=["Ctrl+C", "SIGTERM"])
def test_an_interrupted_film_leaves_nothing(tmp_path: Path, toy_folder: Path, sent: signal.Signals, code: int) -> None:
    """A signal while frames come: its exit code, no file, browser or encoder. A film of the toy conflict, as GIF."""
    folder, path = str(toy_folder), str(tmp_path / "advance.gif")
    command = [sys.executable, "-m", "dashboard", "--geodata", folder, "export", path]
    # A shell starts what it puts in the background deaf to Ctrl+C, and children inherit that.
    heeding = {"preexec_fn": lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)}
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, **heeding) as running:
        # No limit of ours: how long a browser may take to start on a busy machine is for the export to say.
        while not list(tmp_path.glob(".export-*/export.gif")):
            assert running.poll() is None, running.communicate()[1]
            time.sleep(0.05)
        below = children_of(running.pid)
        running.send_signal(sent)
        told = running.communicate(timeout=WAIT_S)[1]
    assert (running.returncode, told.splitlines()[-1:]) == (code, ["Interrupted; nothing was written."])
    assert list(tmp_path.iterdir()) == []
    assert len(below) > 2
    left = subprocess.run(
        ["ps", "-o", "stat=", *(f"-p{pid}" for pid in below)], capture_output=True, text=True, check=False
    )
    assert [state for state in left.stdout.split() if not state.startswith("Z")] == []
