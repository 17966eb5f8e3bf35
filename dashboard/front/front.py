"""The pages of several folders below one address, or of one whose builds are followed."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from threading import Event, Thread
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from werkzeug.utils import redirect
from werkzeug.wrappers import Request, Response

from dashboard.front.behind import LOCAL
from dashboard.front.children import Child, end
from dashboard.front.forward import NotReached, forwarded
from dashboard.front.start_page import not_there_yet, nothing_here, start_page
from dashboard.hosting.application import CannotServe, opened_log, reached
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, home_address
from dashboard.page.modules import HEALTH
from dashboard.server.site import redirect_target
from geodata.conflict_file.read import read_conflict
from geodata.problems import InvalidData
from geodata.watching.stamps import PAUSE_S

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

ROBOTS = "/robots.txt"
OF_THE_FRONT = (*LANGUAGES, HEALTH.strip("/"))
"""First parts of paths that are no conflict's."""


@contextmanager
def front(options: argparse.Namespace) -> Iterator[WSGIApplication]:
    """The pages of `options.folders`, served by a process each while the block runs. With `options.watch` they follow.

    Raises CannotServe: with all that is wrong; what a process says of its folder stands on the error output. A folder
    that is followed may have nothing to show yet.
    """
    children = _children(options)
    pages = reached(_pages(children, options), options, opened_log(options))
    ended = Event()
    thread = Thread(target=_look_after, args=(children, ended), daemon=True)
    try:
        for child in children:
            child.start()
        taken = [child.take() for child in children]
        if not all(taken) and not options.watch:
            raise CannotServe("Nothing is served.")
        thread.start()
        yield pages
    finally:
        ended.set()
        end(children)
        if thread.is_alive():
            thread.join()
            end(children)  # what it started meanwhile


def _children(options: argparse.Namespace) -> list[Child]:
    """One for each folder. Raises CannotServe for folders whose ids cannot be told apart."""
    several = len(options.folders) > 1
    keys: dict[Path, str] = {}
    wrong = []
    for folder in options.folders:
        try:
            key = read_conflict(folder).conflict.id
        except InvalidData as error:
            wrong.append(f"{folder}: {error.summary()}")
            continue
        if several and key in OF_THE_FRONT:
            wrong.append(f"{folder}: the id {key!r} stands for a page of its own; expected another in conflict.toml")
        if key in keys.values():
            wrong.append(f"{folder}: the id {key!r} is that of another folder too; expected one each in conflict.toml")
        keys[folder] = key
    if wrong:
        raise CannotServe("\n".join(wrong))
    return [
        Child(folder, key if several else "", _options(options, key if several else ""), follows=options.watch)
        for folder, key in keys.items()
    ]


def _options(options: argparse.Namespace, key: str) -> list[str]:
    """For `dashboard.front.behind`: nobody but the front reaches it, which writes the log."""
    public = options.public_url + f"{key}/" * bool(options.public_url and key)
    told = ["--embed", options.embed.replace(" ", ","), "--trusted-proxy", LOCAL]
    told += ["--public-url", public] if public else ["--path", f"/{key}" * bool(key)]
    told += ["--story", str(options.story.resolve())] if options.story else []
    return [*told, *(["--follow"] if options.watch else [])]


def _look_after(children: Sequence[Child], ended: Event) -> None:
    """Looks at each process again and again, and says what became of it."""
    while not ended.wait(PAUSE_S):
        for child in children:
            told = None if ended.is_set() else child.look()
            if told and not ended.is_set():
                print(f"{time.strftime('%H:%M:%S')} {told}", flush=True)


def _pages(children: Sequence[Child], options: argparse.Namespace) -> WSGIApplication:
    """What the front answers. Alone, a folder stands at its root."""
    by_key = {child.key: child for child in children}
    home = urlsplit(options.public_url).path.rstrip("/") + "/"

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        key, _, below = environ.get("PATH_INFO", "").lstrip("/").partition("/")
        child = by_key.get("") or by_key.get(key)
        if child is None:
            return _own(children, environ, home, options.embed)(environ, start_response)
        try:
            return _from(child, environ, start_response)
        except NotReached:
            code = (key if child.key == "" else below).partition("/")[0]
            return not_there_yet(code if code in LANGUAGES else SOURCE_LANGUAGE)(environ, start_response)

    return answer


def _from(child: Child, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
    """The answer of a child; of the process that has just taken the place of another, if that one is gone."""
    asked = child.ready
    try:
        if asked is None:
            raise NotReached
        return forwarded(environ, start_response, asked.port)
    except NotReached:
        if child.ready is None or child.ready is asked:
            raise
        return forwarded(environ, start_response, child.ready.port)


def _own(children: Sequence[Child], environ: WSGIEnvironment, home: str, embed: str) -> Response:
    """The list in a language, health, the word to robots, or that nothing is there."""
    path = environ.get("PATH_INFO", "")
    languages = {home_address(code): partial(start_page, children, home, code, embed) for code in LANGUAGES}
    if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
        return Response(status=405, headers={"Allow": "GET, HEAD"})
    if path == HEALTH:
        return _health(children)
    if path == ROBOTS:
        return Response("User-agent: *\n" + "".join(f"Disallow: {home}{child.key}/download/\n" for child in children))
    if target := redirect_target(Request(environ)):
        return redirect(target)
    return languages[path]() if path in languages else nothing_here(home)


def _health(children: Sequence[Child]) -> Response:
    """`ready` once every map is there; which build each shows."""
    told = {child.key: child.ready.build if child.ready else None for child in children}
    is_ready = all(told.values())
    content = json.dumps({"status": "ready" if is_ready else "waiting", "builds": told})
    headers = {"Cache-Control": "no-store"}
    return Response(content, 200 if is_ready else 503, mimetype="application/json", headers=headers)
