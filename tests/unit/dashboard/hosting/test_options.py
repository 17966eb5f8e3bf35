"""Options of the server, as arguments and as variables."""

from __future__ import annotations

import argparse
from ipaddress import ip_network
from pathlib import Path

import pytest

from dashboard.hosting.options import add_options


def parsed(*arguments: str) -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    add_options(parser)
    return parser.parse_args(list(arguments))


def test_without_any() -> None:
    options = parsed()
    assert (options.public_url, options.embed, options.trusted_proxy) == ("", "any", ())
    assert (options.story, options.access_log) == (None, None)


def test_as_arguments() -> None:
    options = parsed(
        *("--public-url", "https://example.org/map", "--embed", "https://a.example,https://*.b.example:8443"),
        *("--trusted-proxy", "127.0.0.1, 10.0.0.0/8", "--access-log", "-", "--story", "own.json"),
    )
    assert options.public_url == "https://example.org/map/"
    assert options.embed == "https://a.example https://*.b.example:8443"
    assert options.trusted_proxy == (ip_network("127.0.0.1/32"), ip_network("10.0.0.0/8"))
    assert (options.access_log, options.story) == ("-", Path("own.json"))


def test_as_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    """An argument counts more; a variable is read as strictly."""
    for name, value in (("EMBED", "none"), ("PUBLIC_URL", "https://example.org"), ("TRUSTED_PROXY", "::1")):
        monkeypatch.setenv(f"DASHBOARD_{name}", value)
    options = parsed("--embed", "any")
    assert (options.embed, options.public_url) == ("any", "https://example.org/")
    assert options.trusted_proxy == (ip_network("::1/128"),)
    monkeypatch.setenv("DASHBOARD_EMBED", "everybody")
    with pytest.raises(SystemExit):
        parsed()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--public-url", "example.org"),
        ("--public-url", "https://example.org/a b/"),
        ("--public-url", "https://example.org/?a=b"),
        ("--embed", "example.org"),
        ("--embed", "https://example.org; script-src *"),
        ("--embed", "none,https://example.org"),
        ("--trusted-proxy", "proxy"),
        ("--trusted-proxy", "10.0.0.1/8"),
    ],
)
def test_what_is_none_is_refused(option: str, value: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        parsed(option, value)
    assert f"argument {option}: " in capsys.readouterr().err
