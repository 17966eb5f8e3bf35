"""Headers of every answer: what other pages, and this one, may do with it."""

from __future__ import annotations

from flask import Flask, Response, request

HEADERS = {
    "Access-Control-Allow-Origin": "*",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
"""All that is served is public and the same for everybody, with no cookie, so any page may read it: a sandboxed frame,
whose origin is none, needs that to run the page at all."""
TO_ASK_FIRST = {"Access-Control-Allow-Headers": "*", "Access-Control-Max-Age": "86400"}
"""Beside these, in answer to a browser that asks whether it may send the headers of Dash."""
DOCUMENTS = ("text/html", "image/svg+xml")
"""What a browser opens as a page, so that a policy holds there."""


def add_headers(server: Flask, policy: str) -> None:
    """Puts HEADERS on every answer of a server, and the Content-Security-Policy on every page."""

    @server.after_request
    def add(answer: Response) -> Response:
        answer.headers.update(HEADERS)
        if answer.mimetype in DOCUMENTS:
            answer.headers["Content-Security-Policy"] = policy
        if request.method == "OPTIONS":
            answer.headers.update(TO_ASK_FIRST)
        return answer
