"""Connections to a database, and what goes wrong with them in one sentence, without the password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from sqlalchemy import Connection, create_engine, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError
from sqlalchemy.pool import NullPool

NAMES = ("postgresql", "postgres", "postgresql+psycopg")
WAIT_S = 10
"""Seconds in which a server must answer."""


class Refused(Exception):
    """The database said no, or cannot be reached; the text says why."""


@contextmanager
def connected(address: str, *, read_only: bool = False) -> Iterator[Connection]:
    """One transaction, which ends well with the block or leaves nothing. `read_only`: as all was at its start.

    `address`: `postgresql://USER@HOST/DATABASE`; what it leaves out comes from PGHOST, PGUSER and the like, and the
    password from ~/.pgpass. Raises Refused.
    """
    try:
        url = make_url(address)
    except ArgumentError:
        raise Refused("the address cannot be read; expected postgresql://USER@HOST/DATABASE") from None
    if url.drivername not in NAMES:
        raise Refused(f"{url.drivername}:// is no address of PostgreSQL; expected postgresql://USER@HOST/DATABASE")
    how: dict[str, Any] = {"isolation_level": "REPEATABLE READ" if read_only else "READ COMMITTED"}
    arguments = {"connect_timeout": WAIT_S, "application_name": "geodata"}
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"), poolclass=NullPool, connect_args=arguments, hide_parameters=True
    )
    try:
        with engine.connect().execution_options(**how, postgresql_readonly=read_only) as connection, connection.begin():
            yield connection
    except DBAPIError as error:
        raise Refused(_told(error)) from None


def _told(error: DBAPIError) -> str:
    """What the server said: message and detail, without the statement and the lines of the client."""
    about = error.orig.diag if isinstance(error.orig, psycopg.Error) else None
    told = ": ".join(part for part in (about.message_primary, about.message_detail) if part) if about else ""
    return told or " ".join(str(error.orig).split())
