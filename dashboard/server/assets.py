"""Answers for files whose address changes with the file: those of `assets/`, and the scripts of Dash."""

from __future__ import annotations

from functools import lru_cache

import brotli
from flask import Flask, Response, request

from dashboard.payload.documents import BROTLI, BROTLI_QUALITY, YEAR_S

ASSETS, SCRIPTS_OF_DASH = "/assets/", "/_dash-component-suites/"
STAMP = "m"
"""Parameter that Dash adds to the address of an asset; its own scripts have a stamp in their names."""
OF_NO_USE = ("Accept-Ranges", "Content-Disposition", "ETag", "Last-Modified")
"""Headers of an answer that a browser keeps for good: beside a file of a few hundred bytes they weigh a lot."""


def keep_stamped_assets(server: Flask) -> None:
    """Lets browsers keep stamped files for good, and sends text as small as brotli makes it.

    A file that lies packed in `assets/` is sent as it is, or unpacked to clients that do not take brotli.
    """

    @server.after_request
    def keep(answer: Response) -> Response:
        takes_brotli = request.accept_encodings.quality(BROTLI) > 0
        if _is_packed_asset(answer) and not takes_brotli:
            answer.direct_passthrough = False
            answer.set_data(brotli.decompress(answer.get_data()))
            answer.headers.pop("Content-Encoding")
        if not _is_stamped(answer):
            return answer
        for name in OF_NO_USE:
            answer.headers.pop(name, None)
        answer.headers["Cache-Control"] = f"public, max-age={YEAR_S}, immutable"
        answer.vary.add("Accept-Encoding")
        is_plain_text = (answer.mimetype or "").startswith("text/") and answer.content_encoding is None
        if is_plain_text and takes_brotli:
            answer.direct_passthrough = False
            answer.set_data(_packed(answer.get_data()))
            answer.content_encoding = BROTLI
        return answer


def _is_packed_asset(answer: Response) -> bool:
    return request.path.startswith(ASSETS) and answer.status_code == 200 and answer.content_encoding == BROTLI


def _is_stamped(answer: Response) -> bool:
    is_asset = request.path.startswith(ASSETS) and STAMP in request.args
    is_script = request.path.startswith(SCRIPTS_OF_DASH) and answer.cache_control.max_age is not None
    return (is_asset or is_script) and answer.status_code == 200


@lru_cache(maxsize=256)
def _packed(content: bytes) -> bytes:
    packed: bytes = brotli.compress(content, quality=BROTLI_QUALITY)
    return packed
