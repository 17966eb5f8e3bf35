"""Which layers of the map read which keys of feature-state."""

from __future__ import annotations

from dashboard.map.style import state_keys


def test_roads_and_arrows_read_the_keys_of_their_drawings() -> None:
    keys = state_keys()
    assert keys["roads"]["roads-closed"] == ["o"]
    assert keys["roads"]["reach"] == ["r"]
    assert keys["arrows"]["arrows"] == ["on", "s"]
    assert "road-numbers" not in keys["roads"]
