"""Options of the server, as arguments or as variables of the environment (`--public-url` is `DASHBOARD_PUBLIC_URL`)."""

from __future__ import annotations

import argparse
import os
import re
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import urlsplit

from dashboard.server.policy import ANY, NONE
from geodata.schema import layout

PREFIX = "DASHBOARD_"
MAX_PORT = 65_535
ORIGIN = re.compile(r"https?://(?:[*][.])?[A-Za-z0-9.-]+(?::\d{1,5})?")
PATH = re.compile(r"(?:/[\w.~-]+)*/?", re.ASCII)


def add_options(parser: argparse.ArgumentParser, *, several: bool = False) -> None:
    """Adds what holds for every server: data, story, address, frames, proxies, log.

    `several`: `geodata` is a list of the folders that were named, or None.
    """
    parser.add_argument(
        "--geodata",
        default=None if several else layout.FOLDER,
        type=Path,
        action="append" if several else "store",
        metavar="FOLDER",
        help="data folder with sources/ and layers/" + "; may be repeated, for a page each" * several,
    )
    parser.add_argument(
        "--story", default=_given("STORY"), type=Path, metavar="FILE", help="an own story, as the page saves it"
    )
    parser.add_argument(
        "--public-url",
        default=_given("PUBLIC_URL", ""),
        type=public_url,
        metavar="URL",
        help="where readers reach the map, for cards of its links; its path is the one below which the pages stand",
    )
    parser.add_argument(
        "--embed",
        default=_given("EMBED", ANY),
        type=embed,
        metavar="WHO",
        help=f"who may show the map in a frame: {ANY}, {NONE}, or origins parted by commas (default: %(default)s)",
    )
    parser.add_argument(
        "--trusted-proxy",
        default=_given("TRUSTED_PROXY", ""),
        type=networks,
        metavar="IP",
        help="addresses or networks, parted by commas, whose X-Forwarded-For, -Proto and -Host are believed",
    )
    parser.add_argument(
        "--access-log",
        default=_given("ACCESS_LOG"),
        metavar="FILE",
        help="a line a request, in the Combined Log Format; - prints it",
    )


def _given(name: str, otherwise: str | None = None) -> str | None:
    """What the environment says of an option; argparse reads it as if it stood among the arguments."""
    return os.environ.get(PREFIX + name) or otherwise


def port(text: str) -> int:
    """A port number. Raises argparse's error for anything else."""
    if not text.isdecimal() or int(text) > MAX_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: expected 0 to {MAX_PORT}")
    return int(text)


def public_url(text: str) -> str:
    """An address of the web that ends in `/`; blank stays blank. Raises argparse's error for anything else."""
    if not text:
        return ""
    parts = urlsplit(text)
    is_page = parts.scheme in ("http", "https") and parts.hostname and PATH.fullmatch(parts.path)
    if not is_page or parts.query or parts.fragment:
        raise argparse.ArgumentTypeError(
            f"{text!r} is no address of a page: expected https://HOST/ or https://HOST/PATH/"
        )
    return text.rstrip("/") + "/"


def embed(text: str) -> str:
    """ANY, NONE, or origins parted by spaces. Raises argparse's error for anything else."""
    if text in (ANY, NONE):
        return text
    origins = text.split(",")
    if not all(ORIGIN.fullmatch(origin) for origin in origins):
        raise argparse.ArgumentTypeError(f"{text!r}: expected {ANY}, {NONE}, or origins such as https://example.org")
    return " ".join(origins)


def networks(text: str) -> tuple[IPv4Network | IPv6Network, ...]:
    """Networks of IP addresses, parted by commas; a single address is a network of one. Raises argparse's error."""
    try:
        return tuple(ip_network(part.strip()) for part in text.split(",") if part.strip())
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error}; expected addresses such as 127.0.0.1 or 10.0.0.0/8") from error
