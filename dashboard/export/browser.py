"""A headless Chromium, and the app served to it on this machine."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from selenium import webdriver
from waitress import create_server
from werkzeug.exceptions import NotFound
from werkzeug.middleware.dispatcher import DispatcherMiddleware

WAIT_S = 180
"""Time limit: without a graphics card the first map takes 5 s, on a busy machine 60."""
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
"""Requests reach this machine only; the map is drawn without a graphics card."""


@contextmanager
def served(app: Flask, home: str) -> Iterator[str]:
    """The app on a free port of this machine, below the path of its page: the page's address."""
    # A browser asks for more at once than there are threads: that some of it waits is no fault, and no line for the
    # terminal, where the progress is shown.
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    site = DispatcherMiddleware(NotFound(), {home.rstrip("/"): app})
    server = create_server(site, host="127.0.0.1", port=0, threads=8)
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.effective_port}{home}"
    finally:
        server.trigger.pull_trigger(server.close)  # closed by the loop itself, which would stumble over a closed socket
        thread.join(timeout=5)
        server.task_dispatcher.shutdown()


@contextmanager
def chromium(binary: str, driver: str) -> Iterator[webdriver.Chrome]:
    """A browser in a session of its own, so that Ctrl+C reaches us alone and we end it in order."""
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in (*FLAGS, "--force-prefers-reduced-motion"):
        options.add_argument(flag)
    service = webdriver.ChromeService(driver, popen_kw={"start_new_session": True})
    try:
        found = webdriver.Chrome(options=options, service=service)
        try:
            found.set_script_timeout(WAIT_S)
            yield found
        finally:
            found.quit()
    finally:
        service.stop()  # interrupted while it started, the browser has no handle yet
