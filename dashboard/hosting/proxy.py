"""Behind a proxy: which of them is believed, and the path below which readers see the pages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from ipaddress import IPv4Network, IPv6Network, ip_address
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.utils import redirect

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def behind_proxy(pages: WSGIApplication, trusted: Sequence[IPv4Network | IPv6Network]) -> WSGIApplication:
    """The pages, which believe X-Forwarded-For, -Proto and -Host of a neighbour in a trusted network alone."""
    if not trusted:
        return pages
    told = ProxyFix(pages, x_for=1, x_proto=1, x_host=1)

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        return (told if _is_in(environ.get("REMOTE_ADDR", ""), trusted) else pages)(environ, start_response)

    return answer


def below_path(pages: WSGIApplication, path: str) -> WSGIApplication:
    """The pages below a path such as `/map`, whether the proxy leaves it in what it asks for or takes it off."""
    if not path:
        return pages

    def answer(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        asked = environ.get("SCRIPT_NAME", "") + environ.get("PATH_INFO", "")
        if asked == path:
            query = environ.get("QUERY_STRING", "")
            return redirect(f"{path}/" + (f"?{query}" if query else ""))(environ, start_response)
        environ["SCRIPT_NAME"] = path
        environ["PATH_INFO"] = asked.removeprefix(path) if asked.startswith(f"{path}/") else asked
        return pages(environ, start_response)

    return answer


def _is_in(address: str, networks: Sequence[IPv4Network | IPv6Network]) -> bool:
    try:
        neighbour = ip_address(address)
    except ValueError:
        return False  # the socket of a file, or none
    return any(neighbour in network for network in networks)
