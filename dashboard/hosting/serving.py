"""The server of `python -m dashboard`: how much it takes on, and how it stops."""

from __future__ import annotations

import logging
import select
import signal
import time
from types import FrameType
from typing import TYPE_CHECKING, Any

from waitress import create_server, wasyncore
from waitress.channel import HTTPChannel

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

THREADS = 8
CONNECTIONS = 1000
"""At once; most of them idle, since browsers keep theirs."""
LIMITS = {
    "connection_limit": CONNECTIONS,
    "channel_timeout": 30,
    "cleanup_interval": 5,
    "max_request_header_size": 32_768,
    "max_request_body_size": 16_384,
}
"""Seconds after which an idle connection is closed, and how often that is looked for; bytes of what is asked: all that
is served is read, so no request has much of a body."""
FILES_BESIDE = 200
"""Open files that are no connections."""
GRACE_S = 20
"""For answers on their way when the server is told to stop."""
Sockets = dict[int, Any]
"""Number of a file -> what reads and writes it, as waitress keeps them."""


def listening(pages: WSGIApplication, host: str, port: int) -> tuple[Any, Sockets]:
    """A server that listens, and its sockets. Raises OSError or ValueError if it cannot."""
    _raise_limit_of_files()
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # it warns of each request that waits for a thread
    sockets: Sockets = {}
    server = create_server(
        pages,
        map=sockets,
        host=host,
        port=port,
        threads=THREADS,
        asyncore_use_poll=hasattr(select, "poll"),
        clear_untrusted_proxy_headers=False,  # which of them are believed is told by --trusted-proxy
        **LIMITS,
    )
    return server, sockets


def port_of(server: Any) -> int:
    """The port that a server listens on; where a name of a host has several addresses, that of the first."""
    return int(server.effective_listen[0][1] if hasattr(server, "effective_listen") else server.effective_port)


def run(server: Any, sockets: Sockets) -> None:
    """Serves until SIGTERM, which lets answers on their way end, or Ctrl+C, which does not."""
    told: list[int] = []

    def tell(number: int, _: FrameType | None) -> None:
        told.append(number)

    before = signal.signal(signal.SIGTERM, tell)
    try:
        while not told:
            _once(sockets)
        for one in list(sockets.values()):
            if getattr(one, "accepting", False):
                one.del_channel()
                one.socket.close()
        until = time.monotonic() + GRACE_S
        while time.monotonic() < until and any(map(_is_answering, sockets.values())):
            _once(sockets)
    except KeyboardInterrupt:
        pass
    finally:
        signal.signal(signal.SIGTERM, before)
        server.task_dispatcher.shutdown()
        wasyncore.close_all(sockets)


def _once(sockets: Sockets) -> None:
    """Waits for something to read or write, at most a fifth of a second, and does it."""
    wasyncore.loop(timeout=0.2, use_poll=hasattr(select, "poll"), map=sockets, count=1)


def _is_answering(one: object) -> bool:
    return isinstance(one, HTTPChannel) and bool(one.requests or one.total_outbufs_len)


def _raise_limit_of_files() -> None:
    """Lets the process have as many open files as it takes on connections, where the system allows and counts them."""
    try:
        import resource
    except ImportError:  # Windows
        return
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = CONNECTIONS + FILES_BESIDE
    if soft != resource.RLIM_INFINITY and soft < wanted:
        most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
