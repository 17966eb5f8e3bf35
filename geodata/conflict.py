"""The conflict that this process shows: its period, country, sides, places and words, from its `conflict.toml`.

One process shows one conflict: that of the folder in the environment variable FOLDER_VARIABLE, or the project's own.
The commands set it from their arguments before anything else is imported (geodata/chosen.py). Dates are ISO text
(`YYYY-MM-DD`); coordinates are WGS 84 degrees, longitude first. Raises InvalidData where the file is not as
geodata/conflict_file/parts.py describes it.
"""

from __future__ import annotations

from datetime import date

from geodata import chosen
from geodata.conflict_file.model import CONTESTED as CONTESTED
from geodata.conflict_file.outline import HOME_MARGIN, MARGIN, NO_OUTLINE, read_outline
from geodata.conflict_file.read import read_conflict

FOLDER = chosen.folder()
"""The data folder: `conflict.toml`, `sources/` (tables by hand, base geography) and `layers/` (built)."""
CONFLICT = read_conflict(FOLDER)
_about, _country, _named, _words = CONFLICT.conflict, CONFLICT.country, CONFLICT.named, CONFLICT.words
_excluded = _country.excluded
_given = _country.crs != "auto" and all((_country.id, _country.name, _country.window, _country.home))
_outline = NO_OUTLINE if _given else read_outline(FOLDER, _country.id, _excluded.id if _excluded else "")
"""Read only for what the file leaves to it."""

# --- Name and period ---

PACKAGE_NAME = _about.package or _about.id
TITLE = _about.title
FIRST_DAY = _about.first_day.isoformat()
"""First day shown. The baseline says who held each place at its end."""
LAST_DAY = _about.last_day.isoformat()
"""Last day shown, inclusive."""
TOLD_UNTIL = (_about.told_until or _about.last_day).isoformat()
"""The last day of which the tables tell; later ones are drawn pale."""
TIME_ZONE = _about.time_zone
"""Name in the IANA database."""

# --- Title and citation ---

WORDING = CONFLICT.wording
"""Texts of the page that the conflict says in its own words."""
PAGE_TITLE = _about.page_title or _about.title
AUTHORS = _about.authors
PUBLICATION_YEAR = _about.year or _about.last_day.year
FILE_PREFIX = _about.file_prefix or _about.id
"""Start of the names of downloaded files and of the BibTeX key."""

# --- Country ---

METRIC_CRS = _outline.crs() if _country.crs == "auto" else _country.crs
"""Metres: for Voronoi cells, river banks and tolerances. Lengths and areas come from the ellipsoid."""
COUNTRY, COUNTRY_NAME = _country.id or _outline.id, _country.name or _outline.name
"""Id of the country in the layer `outline`, and its name in messages."""
TERRITORY = _country.territory or _country.id
"""Its code of ISO 3166, if the file has one."""
EXCLUDED, EXCLUDED_NAME = (_excluded.id, _excluded.name) if _excluded else ("", "")
"""A feature of its own in the layer `outline`, without cells and areas of control; blank if there is none."""
WINDOW = _country.window or _outline.grown(MARGIN)
"""West, south, east, north in degrees: points and shapes of the country and its neighbours lie within."""
HOME = _country.home or _outline.grown(HOME_MARGIN)
"""The same of the first view."""

GEOGRAPHY_BOX = _country.geography or WINDOW
"""The same at which the base geography is cut off."""

# --- Sides ---

GOVERNMENT = next((side.id for side in CONFLICT.side if side.role == "incumbent"), CONFLICT.side[0].id)
"""The side in power on the first day: that with the role incumbent, else the first."""
SIDES = (*(side.id for side in CONFLICT.side), CONTESTED)
"""Holders of places, in the order of the legend."""
PAIR = " / "
"""Between the two sides of a front, as in `government / sdf`."""
CONTESTED_COLOUR = "#7A7F82"
SIDE_COLOURS = {**{side.id: side.colour for side in CONFLICT.side}, CONTESTED: CONTESTED_COLOUR}
"""Side -> its colour, on the page (in its light theme) and in files for other programs."""
OPPOSITION = "opposition"
"""Name of OPPOSITION_SIDES where they are measured, and use roads, as one."""
OPPOSITION_SIDES = tuple(side.id for side in CONFLICT.side if side.role == "opposition")
"""The sides whose advance and distances are measured."""
CAMPS: dict[str, tuple[str, ...]] = {
    camp.id: tuple(side.id for side in CONFLICT.side if side.camp == camp.id) for camp in CONFLICT.camp
}
"""Camp -> sides that are counted together; a line between two of them is drawn thin, because it is no front line of the
war."""
CAMP_SOURCES = tuple(source for camp in CONFLICT.camp for source in camp.source_ids)
"""What says so: ids in the table of sources, in which they must be."""

# --- Places and bases ---

CAPITAL = _named.capital
"""Id of the capital in the table of places."""
CAPITAL_NODE = _named.capital_node
"""The capital's name among the named nodes of the roads and the points that distances are measured to."""
JUNCTION = _named.junction
"""Named node at which the roads meet that the map shows as the junction."""
TURNING_DAYS = tuple(day.isoformat() for day in _named.turning_days)
"""Days that tables of the page show beside the first and the last."""
GOVERNORATE_SEATS = frozenset(_named.seats)
"""Ids of the seats of governorates in the table of places."""
REQUIRED_PLACES = tuple(_named.places)
"""Places that the page names, or measures the front's distance to: they must be in the tables."""
LANDMARK_OPERATOR = _named.landmark_operator
"""Operator whose bases are the layer `landmark_bases`; bases of all others are the layer `foreign_bases`."""
LANDMARK_BASES = tuple(_named.landmark_bases)
"""Bases of that operator that the page names: they must be in the tables, and the map shows them as landmarks."""

# --- Words that columns of the tables may hold ---

GOVERNORATES = tuple(_country.governorates)
POLYGON_NAMES = dict(_country.polygon_names)
"""Names in the layer `governorates` -> in GOVERNORATES, where they differ."""
OPERATORS = tuple(_words.operators)
"""Who runs a foreign base."""
MOVEMENT_ACTORS = (*OPERATORS, *_words.movers)
"""Whose forces a movement is of."""
EVENT_ACTORS = tuple(_words.actors)
CHAPTERS = tuple(question.key for question in CONFLICT.question if question.asked)
"""Questions of the article that events and claims answer."""
ENGLISH_WORDS = frozenset(_words.english)
"""English words in the names of the tables; where the Arabic is another word, it stands in spellings.csv."""

# --- Roads, routes and points that figures are computed for ---

ROAD_USERS: dict[str, frozenset[str]] = {user: frozenset(sides) for user, sides in CONFLICT.road_users.items()} or {
    GOVERNMENT: frozenset({GOVERNMENT}),
    OPPOSITION: frozenset(OPPOSITION_SIDES),
}
"""Road user -> sides on whose ground it can travel."""
ROADS_DRAWN_FOR_OPPOSITION_FROM = (_named.roads_drawn_for_opposition_from or date.max).isoformat()
"""First day on which the roads are drawn for the opposition; before, for the government."""
NAMED_NODES: dict[str, tuple[str | None, str]] = {
    name: (None, node.base) if node.base else (node.road, node.waypoint or "") for name, node in _named.nodes.items()
}
"""Name -> road and name of its waypoint in the table of roads, or None and the id of a base."""
NAMED_ROUTES: dict[str, tuple[str, str]] = {name: (ends[0], ends[1]) for name, ends in _named.routes.items()}
"""Id -> two named nodes."""
CORRIDOR_ROUTE = _named.corridor
"""Named route whose usual way is drawn as the land corridor."""
MAIN_AXIS = _named.axis
"""Road along which the advance is measured."""
REFERENCE_POINTS = dict(_named.reference)
"""Name of a named node -> id of a city, or of a base of LANDMARK_OPERATOR: points that distances are measured from."""
