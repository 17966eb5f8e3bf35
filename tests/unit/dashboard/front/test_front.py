"""Several folders behind one address: their list, their pages, and what is refused."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import HTTPError

import pytest

from tests.island import write_island

ROOT = Path(__file__).resolve().parents[4]
WAIT_S = 90
IDS = ("first-island", "second-island")


def make(folder: Path, name: str) -> Path:
    """An island with an id and a title of its own, built."""
    write_island(folder)
    conflict = folder / "conflict.toml"
    text = conflict.read_text(encoding="utf-8").replace('"island-2031"', f'"{name}"')
    conflict.write_text(text.replace("The island, made up", f"{name} & more, made up"), encoding="utf-8")
    subprocess.run([sys.executable, "-m", "geodata", "build", str(folder)], cwd=ROOT, check=True, capture_output=True)
    return folder


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    return [make(tmp_path_factory.mktemp("data") / name, name) for name in IDS]


@contextmanager
def server(folder: Path, *options: str) -> Iterator[str]:
    """The command's address; ended with it."""
    said = folder / "said.log"
    command = [sys.executable, "-m", "dashboard", "--port", "0", *options]
    with said.open("wb") as out:
        process = subprocess.Popen(command, cwd=ROOT, stdout=out, stderr=out)
    try:
        until = time.monotonic() + WAIT_S
        while not (found := re.search(r"http://[^\s]+", said.read_text())):
            assert process.poll() is None and time.monotonic() < until, said.read_text()
            time.sleep(0.05)
        yield found[0].rstrip("/")
    finally:
        process.terminate()
        assert process.wait() == 0, said.read_text()


@pytest.fixture(scope="module")
def address(folders: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Both islands behind one server."""
    named = [part for folder in folders for part in ("--geodata", str(folder))]
    with server(tmp_path_factory.mktemp("server"), *named) as found:
        yield found


def get(address: str) -> str:
    with urllib.request.urlopen(address) as answer:
        return answer.read().decode("utf-8")


def refused(address: str) -> tuple[int, str]:
    with pytest.raises(HTTPError) as error:
        get(address)
    with error.value as answer:
        return answer.code, answer.read().decode("utf-8")


def test_the_start_page_lists_them(address: str) -> None:
    """With title, period and licence, and nothing of the project's own conflict."""
    page = get(f"{address}/")
    assert re.findall(r'<h2><a href="([^"]+)">([^<]+)</a>', page) == [
        (f"/{name}/", f"{name} &amp; more, made up for a test") for name in IDS
    ]
    assert re.sub(r"\s", " ", page).count("1 – 10 Mar 2031") == page.count("Data: No licence given") == 2
    assert "Syria" not in page
    german = get(f"{address}/de/")
    assert f'href="/{IDS[0]}/de/"' in german and '<html lang="de"' in german
    assert 'dir="rtl"' in get(f"{address}/?lang=ar")


@pytest.mark.parametrize("name", IDS)
def test_each_stands_below_its_path(address: str, name: str) -> None:
    """With all that it loads, in each language; nothing asks for a build."""
    page = get(f"{address}/{name}/")
    assert f"<title>{name} &amp; more, made up for a test</title>" in page
    addresses = re.findall(r'(?:src|href)="(/[^"]+)"', page)
    assert len(addresses) > 30
    assert {found.split("/")[1] for found in addresses} == {name}
    for found in addresses[:3]:
        get(address + found)
    assert '<html lang="de"' in get(f"{address}/{name}/de/")
    assert 'id="follow"' not in page
    health = json.loads(get(f"{address}/{name}/healthz"))
    assert health.keys() == {"status", "version"}


def test_what_is_not_there(address: str) -> None:
    status, page = refused(f"{address}/third-island/")
    assert status == 404 and 'href="/"' in page
    assert refused(f"{address}/{IDS[0]}/nowhere")[0] == 404


def test_health_and_the_word_to_robots(address: str) -> None:
    told = json.loads(get(f"{address}/healthz"))
    assert told["status"] == "ready" and list(told["builds"]) == list(IDS)
    assert get(f"{address}/robots.txt").splitlines()[1:] == [f"Disallow: /{name}/download/" for name in IDS]


def run(*options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dashboard", "--port", "0", *options]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_folders_that_cannot_be_told_apart_are_refused(folders: list[Path], tmp_path: Path) -> None:
    first = str(folders[0])
    done = run("--geodata", first, "--geodata", first)
    assert done.returncode == 1
    assert f"the id '{IDS[0]}' is that of another folder too" in done.stderr
    write_island(tmp_path / "de")
    text = (tmp_path / "de" / "conflict.toml").read_text(encoding="utf-8").replace('"island-2031"', '"de"')
    (tmp_path / "de" / "conflict.toml").write_text(text, encoding="utf-8")
    done = run("--geodata", first, "--geodata", str(tmp_path / "de"))
    assert (done.returncode, "the id 'de' stands for a page of its own" in done.stderr) == (1, True)


def test_a_broken_folder_among_them_is_refused(folders: list[Path], tmp_path: Path) -> None:
    """With what is wrong, and which folder; no process is left."""
    write_island(tmp_path / "third")
    done = run("--geodata", str(folders[0]), "--geodata", str(tmp_path / "third"))
    assert done.returncode == 1
    assert f"{tmp_path / 'third'}: " in done.stderr and "layers" in done.stderr
    assert done.stderr.endswith("Nothing is served.\n")


def test_an_export_is_of_one_folder(folders: list[Path]) -> None:
    done = run("--geodata", str(folders[0]), "--geodata", str(folders[1]), "export", "map.png")
    assert (done.returncode, "an export is of one folder" in done.stderr) == (2, True)


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="the processes of a process are listed in /proc")
def test_a_process_that_ended_is_started_again_and_none_outlives_the_front(folders: list[Path], tmp_path: Path) -> None:
    folder = tmp_path / "third-island"
    shutil.copytree(folders[0], folder)
    with server(tmp_path, "--geodata", str(folder), "--watch") as address:
        (serving,) = processes(folder)
        os.kill(serving, signal.SIGKILL)
        until = time.monotonic() + WAIT_S
        while processes(folder) in ([], [serving]) or not is_served(address):
            assert time.monotonic() < until
            time.sleep(0.05)
    assert processes(folder) == []


def is_served(address: str) -> bool:
    try:
        get(f"{address}/")
    except HTTPError:
        return False
    return True


def processes(folder: Path) -> list[int]:
    """Numbers of the processes behind a front that serve a folder."""
    found = []
    for command in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = command.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"dashboard.front" in words and str(folder).encode() in words:
            found.append(int(command.parent.name))
    return found
