"""What scripts need to draw: images, layers and groups of the map, the dark theme, and texts of a saved picture."""

from __future__ import annotations

from dashboard import words
from dashboard.contract.drawing import DarkTheme, MapLayers, PictureTexts
from dashboard.i18n.language import _, bidi_isolated
from dashboard.map.layer_groups import LEFT_TO_READER, SHOWN_AT_FIRST, groups_of
from dashboard.map.style import (
    PICKABLE_LAYERS,
    PICKABLE_PLACES,
    PICKABLE_SIGNS,
    WIDE,
    WIDER,
    image_layers,
    map_style,
    state_keys,
)
from dashboard.page.legend import ATTRIBUTION
from dashboard.text import cards, sentences
from dashboard.text.signs import picture_signs
from dashboard.theme import colours, dark, symbols
from dashboard.theme.svg import data_uri
from geodata.conflict import CONFLICT, FILE_PREFIX, PAGE_TITLE
from geodata.dataset import Dataset


def map_layers(dataset: Dataset) -> MapLayers:
    """Layers and images of the map that the scripts switch, add or select from."""
    groups = groups_of(dataset)
    return {
        "images": {name: data_uri(svg) for name, svg in symbols.images().items()},
        "imageLayers": image_layers(),
        "layerGroups": {key: list(group.style_layers) for key, group in groups.items()},
        "formerLayers": CONFLICT.words.former_layers,
        "stateKeys": state_keys(),
        "wideTiles": {"sources": list(WIDE), "times": WIDER},
        "shownAtFirst": [key for key in SHOWN_AT_FIRST if key in groups],
        "leftToReader": [key for key in LEFT_TO_READER if key in groups],
        "pickable": {"layers": PICKABLE_LAYERS, "signs": PICKABLE_SIGNS, "places": PICKABLE_PLACES},
        "sides": {name: _(side.name) for name, side in words.SIDES.items()},
    }


def dark_theme() -> DarkTheme:
    """Paint properties and images of the map that differ in the dark theme."""
    layers = [*map_style({}, {})["layers"], *image_layers()]
    return {
        "layers": dark.paint_overrides(layers),
        "images": {name: data_uri(svg) for name, svg in dark.dark_images().items()},
    }


def picture_texts(dataset: Dataset) -> PictureTexts:
    """What is drawn into a saved picture besides the map."""
    whose = sentences.comma_list([bidi_isolated(_(name)) for name, _url in ATTRIBUTION])
    return {
        "pictureTitle": _(PAGE_TITLE),
        "pictureCredit": _(
            "Control: dated, sourced tables, areas derived; data version {version}. Map: {whose}",
            version=bidi_isolated(dataset.version),
            whose=whose,
        ),
        "pictureName": f"{FILE_PREFIX}_{{day}}.png",
        "sideShortNames": {name: _(side.short) for name, side in words.SIDES.items()},
        "swatches": {name: cards.swatch_parts(name) for name in colours.SIDES},
        "signs": [{"text": _(text), "picture": data_uri(drawing)} for text, drawing in picture_signs().items()],
    }
