"""The conflict that the project describes: its period, country, sides, places and words.

What depends on this one conflict stands here; what is true of any conflict stands in the other modules. This module
imports nothing of the project. Dates are ISO text (`YYYY-MM-DD`); coordinates are WGS 84 degrees, longitude first.
"""

from __future__ import annotations

# --- Name and period ---

NAME = "syria-2024"
"""Name of the folder below `geodata/conflicts/` that holds the data."""
PACKAGE_NAME = "syria-advance-2024"
TITLE = "The rebel advance in Syria, 26 November to 31 December 2024"
FIRST_DAY = "2024-11-26"
"""First day shown: the eve of the offensive. The baseline says who held each place at its end."""
LAST_DAY = "2024-12-31"
"""Last day shown, inclusive."""
UTC_OFFSET = "+03:00"
"""Of local time in the period."""

# --- Title and citation ---

PAGE_TITLE = "Syria 2024: the advance, day by day"
AUTHORS = "The authors of the Syria advance map"
"""As LICENSE names them; no person is named."""
PUBLICATION_YEAR = 2026
"""As in LICENSE."""
FILE_PREFIX = "syria-advance"
"""Start of the names of downloaded files and of the BibTeX key."""

# --- Country ---

METRIC_CRS = "EPSG:32637"
"""UTM zone 37N, metres: for Voronoi cells, river banks and tolerances. Lengths and areas come from the ellipsoid."""
COUNTRY, COUNTRY_NAME = "SYR", "Syria"
"""Id of the country in the layer `outline`, and its name in messages."""
GOLAN, GOLAN_NAME = "GOL", "the Golan"
"""The Golan Heights: a feature of their own in the layer `outline`, without cells and areas of control."""
WINDOW = (34.0, 31.0, 44.0, 39.0)
"""West, south, east, north in degrees: points and shapes of the country and its neighbours lie within."""

# --- Sides ---

GOVERNMENT = "government"
"""The side in power on the first day."""
CONTESTED = "contested"
"""The side of a place with fighting inside, or without a clear holder."""
SIDES = (GOVERNMENT, "opposition_hts", "sna", "sdf", "southern_operations", "sfa", "israel", CONTESTED)
"""Holders of places, in the order of the legend."""
PAIR = " / "
"""Between the two sides of a front, as in `government / sdf`."""
SIDE_COLOURS = {
    GOVERNMENT: "#D1603F",
    "opposition_hts": "#1F6F5C",
    "sna": "#A8DDB5",
    "sdf": "#E5B93C",
    "southern_operations": "#AA4499",
    "sfa": "#66CCEE",
    "israel": "#332288",
    CONTESTED: "#7A7F82",
}
"""Side -> its colour, on the page (in its light theme) and in files for other programs."""
OPPOSITION = "opposition"
"""Name of OPPOSITION_SIDES where they are measured, and use roads, as one."""
OPPOSITION_SIDES = ("opposition_hts", "southern_operations")
"""The sides whose advance and distances are measured: the HTS-led forces and the southern factions. The SNA is left
out: it fought Kurdish-led forces in the north."""
CAMPS: dict[str, tuple[str, ...]] = {OPPOSITION: ("opposition_hts", "sna", "southern_operations", "sfa")}
"""Camp -> sides that are counted together; a line between two of them is drawn thin, because it is no front line of the
war. That the four are one camp is inferred from CAMP_SOURCES."""
CAMP_SOURCES = ("fx-sohr-70-1211", "trt_dissolve")
"""Ids of sources: SOHR's director gives 70 % of Syria to one side on 11 December 2024, which is what the four hold
together on that day; factions agree to dissolve into one ministry of defence on 24 December."""

# --- Places and bases ---

CAPITAL = "damascus"
"""Id of the capital in the table of places."""
CAPITAL_NODE = "Damascus"
"""The capital's name among the named nodes of the roads and the points that distances are measured to."""
GOVERNORATE_SEATS = frozenset(
    (
        "aleppo-city", "damascus", "daraa-city", "deir-ez-zor", "hama", "hasakah", "homs-city", "idlib", "latakia",
        "raqqa", "suwayda-city", "tartus",
    )
)  # fmt: skip
"""Ids of the seats of governorates in the table of places. Quneitra's seat is not in the table."""
REQUIRED_PLACES = (
    "aleppo-city", "damascus", "daraa-city", "deir-ez-zor", "hama", "homs-city", "latakia", "manbij", "raqqa", "tartus",
)  # fmt: skip
"""Places that the page names, or measures the front's distance to: they must be in the tables."""
LANDMARK_OPERATOR = "russia"
"""Operator whose bases are the layer `russian_bases`; bases of all others are the layer `foreign_bases`."""
LANDMARK_BASES = ("hmeimim", "tartus")
"""Bases of that operator that the page names: they must be in the tables, and the map shows them as landmarks."""

# --- Words that columns of the tables may hold ---

GOVERNORATES = (
    "Aleppo", "Damascus", "Daraa", "Deir ez-Zor", "Hama", "Hasakah", "Homs", "Idlib", "Latakia", "Quneitra", "Raqqa",
    "Rif Dimashq", "Suwayda", "Tartus",
)  # fmt: skip
POLYGON_NAMES = {"As-Suwayda": "Suwayda", "Ar-Raqqah": "Raqqa", "Al-Hasakah": "Hasakah"}
"""Names in the layer `governorates` -> in GOVERNORATES, where they differ."""
OPERATORS = ("russia", "turkey", "iran", "usa", "hezbollah", "israel", "un")
"""Who runs a foreign base."""
MOVEMENT_ACTORS = (*OPERATORS, "syrian_army", "syria_new_authorities")
"""Whose forces a movement is of."""
EVENT_ACTORS = (
    "civilians", "hezbollah", "hts_led", "iran", "israel", "other", "russia", "sdf", "sfa", "sna",
    "southern_operations", "syrian_government", "turkey", "un", "usa",
)  # fmt: skip
EVENT_KINDS = (
    "airstrike", "capture", "diplomacy", "ground_advance", "humanitarian", "incursion", "infrastructure", "leadership",
    "prison_release", "protest", "shelling", "statement", "withdrawal",
)  # fmt: skip
PLACE_KINDS = (
    "airbase", "border_crossing", "bridge", "city", "dam", "hill", "industrial_zone", "junction", "military_base",
    "naval_base", "oil_field", "other", "port", "prison", "refinery", "town", "village",
)  # fmt: skip
BASE_KINDS = ("airbase", "naval_base", "outpost", "observation_post", "depot")
CHAPTERS = ("homs_strategic", "rapid_progress", "allies", "assad_danger", "overview")
"""Questions of the article that events and claims answer."""
ENGLISH_WORDS = frozenset(
    (
        "Academy", "Airport", "Alawite", "Aleppo", "Association", "Base", "Bravo", "Brigade", "Camp", "Central",
        "Chevaliers", "Citadel", "City", "Damascus", "Division", "Engineering", "Euphrates", "Glass", "Golan",
        "Green", "Hermon", "House", "Industrial", "Infantry", "International", "Lifestone", "Military", "Mission",
        "Mount", "New", "Old", "Palmyra", "Patrol", "Port", "Prison", "Regiment", "School", "Site", "Square",
        "Support", "Tracked", "Vehicles", "Village", "Western",
    )
)  # fmt: skip
"""English words in the names of the tables; where the Arabic is another word, it stands in spellings.csv."""

# --- Roads, routes and points that figures are computed for ---

ROAD_USERS: dict[str, frozenset[str]] = {
    GOVERNMENT: frozenset({GOVERNMENT}),
    OPPOSITION: frozenset(OPPOSITION_SIDES),
    "opposition_hts": frozenset({"opposition_hts"}),
}
"""Road user -> sides on whose ground it can travel. The government uses its own ground only, no ally's."""
NAMED_NODES: dict[str, tuple[str | None, str]] = {
    "Damascus": ("M2_west", "Umayyad Square, Damascus"),
    "Homs": ("M5", "Homs (city axis)"),
    "Hama": ("M5", "Hama (south-east ring)"),
    "Aleppo": ("M5", "Aleppo"),
    "Latakia": ("M4_west", "Latakia"),
    "Tartus": ("M1", "Tartus"),
    "Hmeimim": (None, "hmeimim"),
    "Baniyas": ("M1", "Baniyas"),
    "Masyaf": ("Masyaf", "Masyaf"),
    "Salamiyah": ("Khanasir", "Salamiyah"),
    "Saraqib": ("M5", "Saraqib (M4 junction)"),
    "Palmyra": ("M20", "Palmyra"),
    "T4": ("M20", "Tiyas (T4 village)"),
    "Deir ez-Zor": ("M20", "Deir ez-Zor"),
    "al-Bukamal": ("Euphrates", "al-Bukamal"),
    "Daraa": ("M5_south", "Saida junction (Daraa)"),
    "Nasib": ("M5_south", "Nasib crossing"),
    "Suwayda": ("Suwayda", "Suwayda"),
    "Qusayr": ("Qusayr", "al-Qusayr"),
    "Beirut": ("M2_west", "Beirut"),
    "Raqqa": ("Salamiyah_Raqqa", "Raqqa"),
    "Manbij": ("M4_east", "Manbij"),
    "al-Tanf": ("Tanf", "al-Tanf"),
}
"""Name -> road and name of its waypoint in the table of roads, or None and the id of a base. Damascus: its centre,
linked to where the M5 north and south begin. Daraa: the junction of the M5, 10 km east of the city. No road of the
table leads past the pumping station T2."""
NAMED_ROUTES: dict[str, tuple[str, str]] = {
    "damascus-homs": ("Damascus", "Homs"),
    "damascus-tartus": ("Damascus", "Tartus"),
    "damascus-latakia": ("Damascus", "Latakia"),
    "damascus-hmeimim": ("Damascus", "Hmeimim"),
    "damascus-aleppo": ("Damascus", "Aleppo"),
    "latakia-aleppo": ("Latakia", "Aleppo"),
    "homs-tartus": ("Homs", "Tartus"),
    "damascus-beirut": ("Damascus", "Beirut"),
    "damascus-al-bukamal": ("Damascus", "al-Bukamal"),
    "qusayr-al-bukamal": ("Qusayr", "al-Bukamal"),
    "damascus-nasib": ("Damascus", "Nasib"),
    "homs-palmyra": ("Homs", "Palmyra"),
}
"""Id -> two named nodes. Iran's land corridor is there twice: to Damascus (its shortest way runs by Busayri), and by
Homs to Qusayr on the border of Lebanon. Damascus-Nasib passes Daraa."""
CORRIDOR_ROUTE = "qusayr-al-bukamal"
"""Named route whose usual way is drawn as Iran's land corridor."""
MAIN_AXIS = "M5"
"""Road along which the advance is measured, from its northern end in Aleppo to Damascus."""
REFERENCE_POINTS = {"Damascus": "damascus", "Homs": "homs-city", "Hmeimim": "hmeimim", "Tartus": "tartus"}
"""Name of a named node -> id of a city, or of a base of LANDMARK_OPERATOR (Tartus is the naval base): points that
distances are measured from."""
