"""Files that are made when somebody asks: few at once, few who wait, and those asked for again are kept.

What is made takes seconds of a processor, so more of it at once would stop the pages; it runs in threads of its own,
whose number also bounds the memory that the system keeps for threads.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor
from contextvars import copy_context
from threading import Lock

from werkzeug.exceptions import ServiceUnavailable

from geodata.export.export import Download

AT_ONCE, WAITING = 2, 4
"""Files in the making, and requests that wait for one: half of the threads of a server, so that pages have the rest."""
KEPT_BYTES = 64 * 2**20
RETRY_S = 5
"""Seconds after which a request that was turned away may be made again."""


class Workshop:
    """Makes files and keeps the latest of them. `kept_bytes`: of all that is kept."""

    def __init__(self, kept_bytes: int = KEPT_BYTES) -> None:
        self._kept_bytes = kept_bytes
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Download] = OrderedDict()
        self._made: dict[Hashable, Future[Download]] = {}
        self._waiting = 0
        self._threads = ThreadPoolExecutor(AT_ONCE, "workshop")

    def file(self, name: Hashable, make: Callable[[], Download]) -> Download:
        """The file of a name: kept, or made once for all who ask for it meanwhile.

        Raises ServiceUnavailable, with the seconds to wait, if WAITING requests wait already; and what `make` raises.
        """
        with self._lock:
            if name in self._kept:
                self._kept.move_to_end(name)
                return self._kept[name]
            if self._waiting >= WAITING:
                raise ServiceUnavailable(retry_after=RETRY_S)
            self._waiting += 1
            if name not in self._made:
                self._made[name] = self._threads.submit(copy_context().run, self._make, name, make)
            future = self._made[name]
        try:
            return future.result()
        finally:
            with self._lock:
                self._waiting -= 1

    def _make(self, name: Hashable, make: Callable[[], Download]) -> Download:
        try:
            file = make()
            with self._lock:
                self._keep(name, file)
            return file
        finally:
            with self._lock:
                del self._made[name]

    def _keep(self, name: Hashable, file: Download) -> None:
        self._kept[name] = file
        while sum(len(one.content) for one in self._kept.values()) > self._kept_bytes:
            self._kept.popitem(last=False)
