"""Opens a file of text, whatever packed or encoded it: gzip or not, UTF-8 or UTF-16, or what the user names."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TextIO, cast

from geodata.foreign.unreadable import Unreadable

GZIP, ZIP, SQLITE = b"\x1f\x8b", b"PK\x03\x04", b"SQLite format 3\x00"
"""How packed files and GeoPackages start."""
WEB_PAGE = (b"<!doctype html", b"<html")
UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
HEAD = 4096
"""Bytes by which a file is recognised."""
CHUNK = 1 << 20
MOST_BYTES = 4 << 30
"""Bytes of a file, unpacked, that are read at most."""


def head_of(path: Path) -> bytes:
    """The first bytes of a file, unpacked. Raises Unreadable for what is no file, is empty or cannot be opened."""
    try:
        if path.is_dir():
            raise Unreadable("is a folder, not a file")
        if path.exists() and not path.is_file():
            raise Unreadable("is no file")
        with _opened(path) as file:
            head = file.read(HEAD)
    except FileNotFoundError:
        raise Unreadable("there is no such file") from None
    except (OSError, EOFError, zlib.error, ValueError) as error:
        raise Unreadable(_cannot(error)) from None
    if not head.strip(b"\x00 \t\r\n\xef\xbb\xbf"):
        raise Unreadable("is empty")
    if head.lstrip(b"\xef\xbb\xbf \t\r\n")[:20].lower().startswith(WEB_PAGE):
        raise Unreadable("is a web page, not data: perhaps the download asked for a login")
    return head


def checked_encoding(path: Path, encoding: str | None = None) -> str:
    """The name of the encoding in which the whole text of a file can be read.

    Without `encoding` the file must be UTF-8, or UTF-16 with its byte-order mark: another encoding is never guessed, as
    a wrong one spoils names unseen. Raises Unreadable with the line of the first byte that does not fit.
    """
    head = head_of(path)
    if encoding is None:
        encoding = "utf-16" if head.startswith(UTF_16) else "utf-8-sig"
        if encoding == "utf-8-sig" and b"\x00" in head:
            raise Unreadable("holds bytes that no text has; expected a table as text")
    try:
        name = codecs.lookup(encoding).name
        _decode(path, name)
    except LookupError:
        raise Unreadable(f"cannot be read as {encoding!r}, which is no encoding; expected one as cp1252") from None
    except (OSError, EOFError, zlib.error) as error:
        raise Unreadable(_cannot(error)) from None
    return name


def open_text(path: Path, encoding: str) -> TextIO:
    """The text of a file that `checked_encoding` has read, with its own line ends. The caller closes it."""
    return io.TextIOWrapper(_opened(path), encoding=encoding, newline="")


def _opened(path: Path) -> BinaryIO:
    """The bytes of a file, unpacked if gzip packed it. The caller closes it."""
    with path.open("rb") as file:
        packed = file.read(len(GZIP)) == GZIP
    return cast("BinaryIO", gzip.open(path)) if packed else path.open("rb")


def _chunks(path: Path) -> Iterator[bytes]:
    size = 0
    with _opened(path) as file:
        while chunk := file.read(CHUNK):
            size += len(chunk)
            if size > MOST_BYTES:
                raise Unreadable(f"is larger than {MOST_BYTES >> 30} GB; cut out the days and the area first")
            yield chunk


def _decode(path: Path, encoding: str) -> None:
    """Reads the whole file. Raises Unreadable where a byte does not fit the encoding."""
    decoder, lines = codecs.getincrementaldecoder(encoding)(), 1
    try:
        for chunk in _chunks(path):
            lines += decoder.decode(chunk).count("\n")
        decoder.decode(b"", final=True)
    except UnicodeError as error:
        bad = error.object[: error.start].count(b"\n") if isinstance(error, UnicodeDecodeError) else 0
        line = lines + bad
        raise Unreadable(f"is not in {encoding.removesuffix('-sig').upper()} at line {line}: name its encoding with "
                         f"--encoding, as cp1252 or cp1256") from None  # fmt: skip


def _cannot(error: Exception) -> str:
    if isinstance(error, gzip.BadGzipFile | EOFError | zlib.error):
        return "ends too early or is damaged: gzip cannot unpack it"
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return f"cannot be opened: {reason}"
