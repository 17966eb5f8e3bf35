"""The site as options ask for it: with its data and story, below its path, behind its proxies, with its log."""

from __future__ import annotations

import argparse
import gc
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

from dashboard.delivery import SERVED, Delivery
from dashboard.hosting.access_log import logged, opened
from dashboard.hosting.proxy import behind_proxy, below_path
from dashboard.own.story import with_story
from dashboard.server.site import site
from geodata.load import load
from geodata.problems import InvalidData

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication


class CannotServe(Exception):
    """Why there is nothing to serve, in words for who started it."""


def application(
    options: argparse.Namespace, *, all_languages: bool = False, delivery: Delivery = SERVED
) -> WSGIApplication:
    """The site for options of `add_options`; `all_languages` and `delivery` as in `site`. Raises CannotServe."""
    log = opened_log(options)
    gc.disable()  # the start only allocates: garbage collection would cost a tenth of its time
    try:
        dataset = with_story(load(options.geodata), options.story)
        pages = site(dataset, options.public_url, options.embed, all_languages=all_languages, delivery=delivery)
    except InvalidData as error:
        raise CannotServe(error.summary()) from error
    except OSError as error:
        raise CannotServe(f"{options.story}: {error.strerror or error}") from error
    finally:
        gc.enable()
    return reached(pages, options, log, delivery.path)


def opened_log(options: argparse.Namespace) -> IO[str] | None:
    """The access log to append to, if there is to be one. Raises CannotServe."""
    try:
        return opened(options.access_log) if options.access_log else None
    except OSError as error:
        raise CannotServe(f"{options.access_log}: {error.strerror or error}") from error


def reached(
    pages: WSGIApplication, options: argparse.Namespace, log: IO[str] | None, path: str = ""
) -> WSGIApplication:
    """Pages as readers reach them: below the path of their public address, else `path`; by way of proxies; logged."""
    below = below_path(pages, urlsplit(options.public_url).path.rstrip("/") or path)
    return behind_proxy(logged(below, log) if log else below, options.trusted_proxy)
