"""HTML attributes whose names contain a hyphen, such as `data-act` and `aria-label`."""

from __future__ import annotations

from typing import Any


def attributes(**values: str) -> dict[str, Any]:
    """Keyword arguments for a component of Dash: `data_act="next"` becomes `{"data-act": "next"}`."""
    return {name.replace("_", "-"): value for name, value in values.items()}
