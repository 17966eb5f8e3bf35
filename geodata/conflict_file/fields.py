"""What single fields of `conflict.toml` may hold."""

from __future__ import annotations

from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, Field

from geodata.schema.harmless import WEB_ADDRESS

Word = Annotated[str, Field(min_length=1)]
Address = Annotated[str, Field(pattern=f"^{WEB_ADDRESS}$")]
Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_-]*$")]
Colour = Annotated[str, Field(pattern=r"^#[0-9A-Fa-f]{6}$")]


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        raise ValueError("no time zone of the IANA database, as Europe/Kyiv") from None
    return name


TimeZone = Annotated[str, AfterValidator(_zone)]
