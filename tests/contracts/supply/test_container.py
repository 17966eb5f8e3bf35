"""The Containerfile, read line by line: no machine that runs the tests needs a builder."""

from __future__ import annotations

import json
import re
from urllib.parse import urlsplit

from dashboard.command import parse_options
from dashboard.server.site import HEALTH
from tests.supply.lock import ROOT

Instruction = tuple[str, str]
"""Name in capitals, and what follows it on one line."""


def _instructions() -> list[Instruction]:
    text = (ROOT / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return [(name, " ".join(rest.split())) for name, _, rest in (line.partition(" ") for line in lines)]


ALL = _instructions()
LAST = ALL[max(number for number, (name, _) in enumerate(ALL) if name == "FROM") :]
"""The stage that becomes the image."""


def _only(name: str) -> str:
    (found,) = [rest for kind, rest in LAST if kind == name]
    return found


def test_instructions_are_known_and_none_fetches() -> None:
    """ADD may fetch from an address, and a shell line may pipe what it fetches into a shell."""
    assert {name for name, _ in ALL} == {
        *("FROM", "WORKDIR", "COPY", "RUN", "ENV", "USER", "EXPOSE", "HEALTHCHECK", "CMD"),
    }
    assert not [rest for name, rest in ALL if name == "RUN" and re.search(r"curl|wget|://|sudo|apt", rest)]


def test_every_stage_is_of_one_named_python() -> None:
    """Python 3.11, which the lock is made for and the tests run on; no `latest`, no registry."""
    bases = [rest.split()[0] for name, rest in ALL if name == "FROM"]
    assert len(bases) == 2
    assert set(bases) == {"python:3.11-slim-bookworm"}


def test_packages_are_those_of_the_lock() -> None:
    installs = [rest for name, rest in ALL if name == "RUN" and " install " in rest]
    assert [rest.endswith("--require-hashes -r requirements.lock") for rest in installs] == [True]


def test_what_is_copied_is_there_and_is_let_in() -> None:
    """Code, assets and data; neither the history of the project nor its tests."""
    copied = [rest.split()[0] for name, rest in ALL if name == "COPY" and not rest.startswith("--from")]
    assert copied == ["requirements.lock", "LICENSE", "assets", "geodata", "dashboard"]
    assert [name for name in copied if not (ROOT / name).exists()] == []
    lines = (ROOT / ".containerignore").read_text(encoding="utf-8").splitlines()
    assert lines[1] == "*"
    assert {line.removeprefix("!") for line in lines if line.startswith("!")} == set(copied)


def test_it_runs_as_a_user_without_rights() -> None:
    """By number, so that an orchestrator can see that it is not root; nothing is run or copied after."""
    user, group = map(int, _only("USER").split(":"))
    assert user > 1000 and group > 1000
    names = [name for name, _ in LAST]
    assert not {"RUN", "COPY"} & set(names[names.index("USER") :])


def test_nothing_is_written_beside_the_code() -> None:
    """Compiled when it is built; what is written at run time goes to /tmp, as the command in the file mounts it."""
    environment = dict(pair.split("=", 1) for pair in _only("ENV").split())
    assert environment["PYTHONDONTWRITEBYTECODE"] == "1"
    assert environment["HOME"] == "/tmp"
    text = (ROOT / "Containerfile").read_text(encoding="utf-8")
    assert "podman run --read-only --tmpfs /tmp --cap-drop=all" in text
    (compiled,) = [json.loads(rest) for name, rest in LAST if name == "RUN"]
    assert compiled[1:] == ["-m", "compileall", "-q", "geodata", "dashboard"]


def test_the_command_serves_where_the_health_check_asks() -> None:
    """Without a shell, so that a signal to stop reaches the server."""
    command = json.loads(_only("CMD"))
    assert command[:3] == ["python", "-m", "dashboard"]
    options = parse_options(command[3:])
    check = _only("HEALTHCHECK")
    address = urlsplit(re.search(r"http://[^']+", check)[0])
    assert (options.host, options.port, address.port) == ("0.0.0.0", 8050, int(_only("EXPOSE")))
    assert address.path == HEALTH
    assert {"--interval=30s", "--timeout=5s", "--start-period=60s"} <= set(check.split())
