"""Answers for the files of `assets/` whose address carries the time of their last change."""

from __future__ import annotations

from functools import lru_cache

import brotli
from flask import Flask, Response, request

from dashboard.payload.documents import BROTLI, BROTLI_QUALITY, YEAR_S

STAMP = "m"
"""Parameter that Dash adds to the address of an asset."""
OF_NO_USE = ("Accept-Ranges", "Content-Disposition", "ETag", "Last-Modified")
"""Headers of an answer that a browser keeps for good: beside a file of a few hundred bytes they weigh a lot."""


def keep_stamped_assets(server: Flask) -> None:
    """Lets browsers keep stamped files for good, and sends text as small as brotli makes it."""

    @server.after_request
    def keep(answer: Response) -> Response:
        if not (request.path.startswith("/assets/") and request.args.get(STAMP) and answer.status_code == 200):
            return answer
        for name in OF_NO_USE:
            answer.headers.pop(name, None)
        answer.headers["Cache-Control"] = f"public, max-age={YEAR_S}, immutable"
        answer.vary.add("Accept-Encoding")
        if (answer.mimetype or "").startswith("text/") and request.accept_encodings.quality(BROTLI) > 0:
            answer.direct_passthrough = False
            answer.set_data(_packed(answer.get_data()))
            answer.content_encoding = BROTLI
        return answer


@lru_cache(maxsize=256)
def _packed(content: bytes) -> bytes:
    packed: bytes = brotli.compress(content, quality=BROTLI_QUALITY)
    return packed
