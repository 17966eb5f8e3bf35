"""What scripts need to draw: the dark theme, and the legend of a saved picture."""

from __future__ import annotations

from typing import Any, TypedDict

from dashboard.contract.values import Address, MapLayer, Side


class DarkTheme(TypedDict):
    """What the dark theme changes on the map."""

    layers: list[list[Any]]
    """Layer, paint property, light value, dark value."""
    images: dict[str, Address]
    """Image -> its dark version as a `data:` address."""


class Swatch(TypedDict):
    """Colour and pattern of a side."""

    colour: str
    """As CSS takes it."""
    picture: Address | None
    """Pattern as a `data:` address; null without one."""
    isPlain: bool
    """Whether the areas of the side have no tint, but the pattern alone."""


class Sign(TypedDict):
    """A sign of the legend in a saved picture."""

    text: str
    """What it means."""
    picture: Address
    """The sign as a `data:` address."""


class Pickable(TypedDict):
    """Priority of points that can be selected, 0 first."""

    layers: dict[str, int]
    """Layer of bases -> priority."""
    signs: int
    """Priority of the signs that scripts draw."""
    places: int
    """Priority of the dots of places."""


class GroundGeometry(TypedDict):
    """What is in the binary with the geometry of the ground (`dashboard/map/ground/geometry.py`)."""

    corner: list[float]
    """North-west corner of the box around the country: x and y in Web Mercator, the world 1 wide."""
    size: list[float]
    """Width and height of the box."""
    triangles: int
    """Number of triangles of the cells, those of the corners among them."""
    vertices: int
    """Number of vertices of the triangles."""
    segments: int
    """Number of segments of the edges."""
    places: int
    """Number of places."""
    corners: int
    """Number of corners of cells at fronts: the first triangles."""
    rounded: int
    """Number of the first of these corners, which are drawn rounded on some day."""
    field: list[int]
    """Pixels of the field of distances: columns, rows."""
    fieldKm: float
    """Distance that the largest value of the field stands for, km."""


class GroundSide(TypedDict):
    """Colour and pattern of a side on the ground."""

    colour: str
    """`#rrggbb`."""
    pattern: str | None
    """Name of the pattern; null without one."""
    camp: int
    """Number of the camp, the same for sides of one camp; 0 for a side in none."""
    patternColour: str
    """`#rrggbb`, or empty for that of the side."""


class GroundTheme(TypedDict):
    """What the themes change on the ground."""

    ink: str
    """Colour of lines, `#rrggbb`."""
    quiet: str
    """Colour of lines within a camp, `#rrggbb`."""
    paper: str
    """Colour under lines and of hollow dots, `#rrggbb`."""
    accent: str
    """Colour of the ring round the selected place, `#rrggbb`."""
    opacity: list[float]
    """Of an area, and of one that was gained; how much of either dots take away; 0 to 1."""


class Ground(GroundGeometry):
    """How the scripts draw areas, fronts and places."""

    address: Address
    """Address of the binary."""
    layers: dict[str, str]
    """Layer that the scripts draw -> layer of the style above it."""
    sides: list[GroundSide]
    """The sides in their order."""
    contested: int
    """Position of the side whose areas are drawn as a pattern alone."""
    themes: dict[str, GroundTheme]
    """`light` and `dark`."""
    fade: list[float]
    """Distance from a report, km, up to which an area has its whole tint, and from which it is palest."""
    faded: list[float]
    """Shares that an area loses where it is palest: of its tint, of that of what was gained, and of what dots take of
    either; 0 to 1."""
    dots: list[float]
    """Px from a dot to the next in its row, and radius in px."""
    fadedFront: float
    """Opacity of the front where areas are palest."""
    frontWidths: list[float]
    """Width of a front that moved, of the casing under it, of the front of the earlier day, and of a front that did not
    move or is within a camp, px."""
    thinLines: list[float]
    """Zoom up to which these lines are thinnest, zoom from which they have their widths, and share of them up to the
    first."""
    rankZooms: list[float]
    """Zoom from which places of ranks 1 and 2, of rank 3 and of rank 4 are drawn."""
    changedZoom: float
    """Zoom from which every place is drawn that changed hands, and the front of the day before."""
    detailZoom: float
    """Zoom from which dots show what is claimed or inferred and whose date is uncertain."""
    generalZooms: list[float]
    """Zooms below which small pieces of what was gained, and of what is claimed or inferred, are drawn like what
    surrounds them, and fronts of small pieces are thin; below each larger ones."""


class WideTiles(TypedDict):
    """Sources of the map that are cut into fewer tiles."""

    sources: list[str]
    """Their names."""
    times: int
    """How many times as wide their tiles are as others: 2 or 4."""


class MapLayers(TypedDict):
    """Layers and images of the map that the scripts switch, add or select from."""

    images: dict[str, Address]
    """Image of the map -> `data:` address."""
    imageLayers: list[MapLayer]
    """Layers that need images; `metadata.before` is the layer above, null for the top."""
    layerGroups: dict[str, list[str]]
    """Layer group -> layers."""
    formerLayers: dict[str, str]
    """Name of a layer group in older addresses -> its name now."""
    stateKeys: dict[str, dict[str, list[str]]]
    """Source of the map -> layer -> keys of feature-state that the layer reads."""
    wideTiles: WideTiles
    """Sources of the map that are cut into fewer tiles."""
    shownAtFirst: list[str]
    """Layer groups shown at first."""
    leftToReader: list[str]
    """Layer groups that no chapter switches."""
    pickable: Pickable
    """Which of the points in reach is selected."""
    sides: dict[Side, str]
    """Side -> name."""


class PictureTexts(TypedDict):
    """What is drawn into a saved picture besides the map."""

    pictureTitle: str
    """Title of a saved picture."""
    pictureCredit: str
    """Sources of a saved picture."""
    pictureName: str
    """File name of a saved picture, with `{day}`."""
    sideShortNames: dict[Side, str]
    """Side -> short name."""
    swatches: dict[Side, Swatch]
    """Side -> colour and pattern."""
    signs: list[Sign]
    """Signs in the legend of a saved picture."""
