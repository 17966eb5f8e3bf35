"""One fault in a layer or in the data package, as a strategy of Hypothesis: what was done, and the new bytes."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from tests.fuzz.hostile import ANY_JSON


@st.composite
def layer_faults(draw: st.DrawFn, content: bytes) -> tuple[str, bytes]:
    """A member, an id, a property or the geometry of a feature."""
    collection = json.loads(content)
    features = collection["features"]
    how = draw(st.sampled_from(("property",) * 4 + ("id", "geometry", "place", "place", "feature", "member")))
    feature = draw(st.sampled_from(features)) if features else None
    if feature is None or how == "member":
        name = draw(st.sampled_from(("type", "features", "name", "crs")))
        collection[name] = draw(ANY_JSON)
        return f"member {name}", _text(collection)
    if how == "property":
        name = draw(st.sampled_from([*feature["properties"], "more"]))
        how += f" {name}"
        if draw(st.booleans()):
            feature["properties"][name] = draw(ANY_JSON)
        else:
            feature["properties"].pop(name, None)
    elif how == "id":
        feature["id"] = draw(ANY_JSON)
    elif how == "geometry":
        name = draw(st.sampled_from(("geometry", "properties", "type")))
        feature[name] = draw(ANY_JSON)
    elif how == "place":
        _set_somewhere(draw, feature["geometry"], "coordinates")
    else:
        how = _change_features(draw, features, feature)
    return f"{how} of {feature.get('id')!r}"[:200], _text(collection)


def _change_features(draw: st.DrawFn, features: list[dict[str, Any]], feature: dict[str, Any]) -> str:
    how = draw(st.sampled_from(("feature twice", "feature away", "feature replaced")))
    if how == "feature twice":
        features.append(feature)
    elif how == "feature away":
        features.remove(feature)
    else:
        features[features.index(feature)] = draw(ANY_JSON)
    return how


def _set_somewhere(draw: st.DrawFn, holder: Any, key: Any) -> None:
    """Puts another value somewhere below holder[key], or nudges a number that stands there."""
    value = holder[key]
    while isinstance(value, list | dict) and value and draw(st.integers(0, 3)):
        holder, key = value, draw(st.sampled_from(sorted(value) if isinstance(value, dict) else range(len(value))))
        value = holder[key]
    if isinstance(value, float) and draw(st.booleans()):
        holder[key] = value + draw(st.sampled_from((0.0001, -0.01, 1.0, 90.0)))
    elif isinstance(holder, list) and draw(st.booleans()):
        del holder[key]
    else:
        holder[key] = draw(ANY_JSON)


@st.composite
def package_faults(draw: st.DrawFn, content: bytes) -> tuple[str, bytes]:
    """A value somewhere in the data package or in the stored results."""
    whole = {"": json.loads(content)}
    _set_somewhere(draw, whole, "")
    return "a value", _text(whole[""])


def _text(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=_needs_escapes(value)).encode("utf-8", "surrogatepass")


def _needs_escapes(value: Any) -> bool:
    """Whether a JSON text escapes what is not ASCII: where it holds half of a pair, which UTF-8 cannot write."""
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        return True
    return False
