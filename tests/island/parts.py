"""What a folder may have besides: a row or two of each optional table of the island, base geography, and toml parts.

Rows cite each other as those of a real folder do. `CITED_BY` says which other parts have to go with one.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

TABLES = {
    "events": """\
id,date,local_time,kind,title,detail,actors,place_name,lat,lon,chapter,claim,source_ids,confidence
E1,2031-03-02,,capture,Two towns fall,Columns enter.,league,Town 24,-41.95,171.9,why,false,s2,medium
E2,2031-03-04,07:30,statement,A statement,Words are said.,army;league,Town 3,-41.2,170.9,why,true,s2,low
""",
    "bases": """\
id,name_en,name_ar,operator,kind,lat,lon,established,status_at_start,forces,changes,source_ids,confidence
air,North field,,farland,airbase,-41.2,171.0,2020,active,Some aircraft,2031-03-04: aircraft leave,s1,medium
post,Hill post,,nearland,outpost,-41.7,171.0,,active,,,s1,low
""",
    "perimeters": """\
base_id,south,west,north,east,note,source_ids
air,-41.22,170.98,-41.18,171.02,A box round the point,s1
""",
    "movements": """\
id,date,actor,kind,what,from_place,to_place,lat,lon,source_ids,confidence
mv-1,2031-03-04,farland,air,Aircraft leave,North field,,-41.2,171.0,s2,medium
""",
    "roads": """\
road_id,name,kind,seq,place_name,lat,lon,note
A1,A1 North - South,motorway,1,Town 3,-41.2,170.9,
A1,A1 North - South,motorway,2,Town 15,-41.7,170.9,
A1,A1 North - South,motorway,3,Town 28,-42.2,171.2,
A2,A2 Coast,primary,1,Town 15,-41.7,170.9,
A2,A2 Coast,primary,2,Town 18,-41.7,171.8,
""",
    "road_reports": """\
road_id,place_id,side,date_from,date_to,source_ids,confidence,note
A1,town-15,north,2031-03-05,2031-03-06,s2,medium,The road stayed open
""",
    "chapters": """\
chapter_no,title,date_from,date_to,west,south,east,north,place_ids,layers,narration,figures,\
source_ids,seed_sentence_no,seed_pointer
1,The advance,2031-03-01,2031-03-07,170.1,-42.5,172.2,-41.0,town-24,control;front_line;places,It moves north.,,s2,,
""",
    "claims": """\
claim_no,chapter,speaker,claim,quotation,status,record,figures,event_ids,source_ids,presenter_chapters
1,why,a newspaper,It went fast.,,confirmed,Two towns fell a day.,,E1,s2,1
""",
    "disputes": """\
id,subject_kind,subject_id,date,report,by,source_ids,followed,why
D1,place,town-24,2031-03-02,The town held.,An agency,s1,It fell.,A later report says so.
D2,event,E1,2031-03-02,Nobody came.,An agency,s1,Columns came.,Two reports agree.
D3,base,air,2031-03-04,Nothing left.,An agency,s1,Aircraft left.,Seen by many.
""",
    "figures": """\
date,measure,value,unit,by,source_ids,confidence,note
2031-03-02,displaced_families,12,families,A relief office,s2,medium,
""",
    "outside_figures": """\
id,date,by,what,quantity,sides,place,since,day,low,high,source_ids,reason
whole,2031-03,An agency,Ground of the north,share_of_country,north,,,2031-03-05,50,60,s1,
""",
    "spellings": "subject_kind,subject_id,spelling\nplace,town-3,Tawn 3\n",
    "corrections": """\
date,table_name,row_id,column_name,was,now,why,source_ids
2031-06-01,changes,town-24 2031-03-02,note,At noon,blank,No report has an hour,s2
""",
}
"""Optional table -> its text."""
CITED_BY = {
    "events": ("claims", "disputes"),
    "bases": ("perimeters", "disputes"),
    "roads": ("road_reports",),
    "chapters": ("claims", "questions"),
}
"""Part -> what cites its rows, and goes with it."""
GEOGRAPHY = {
    "governorates": ("Polygon", [[[170, -42.6], [172.3, -42.6], [172.3, -40.9], [170, -40.9], [170, -42.6]]],
                     {"name": "Whole island", "name_ar": "", "iso": "IS-1"}),
    "neighbours": ("Polygon", [[[172.5, -42], [172.8, -42], [172.8, -41], [172.5, -41], [172.5, -42]]],
                   {"name": "Next island", "name_ar": ""}),
    "coast": ("LineString", [[170, -42.6], [172.3, -42.6], [172.3, -40.9]], {"name": "Coast"}),
    "rivers": ("LineString", [[170.5, -42], [171.5, -41.2]], {"name": "Long river"}),
    "lakes": ("Polygon", [[[171.1, -41.4], [171.2, -41.4], [171.2, -41.3], [171.1, -41.3], [171.1, -41.4]]],
              {"name": "Still lake", "km2": 93.0}),
    "barriers": ("LineString", [[169.9, -41.6], [172.4, -41.6]], {"name": "Great river"}),
    "surroundings": ("Polygon", [[[172.6, -43], [172.8, -43], [172.8, -42.5], [172.6, -42.5], [172.6, -43]]],
                     {"name": "Far land"}),
}  # fmt: skip
"""Layer of base geography -> kind of geometry, coordinates, properties."""
TOML = {
    "words": """
[words.operators]
farland = { name = "Farland", adjective = "Farlandic", letters = "FL" }
nearland = { name = "Nearland", adjective = "Nearlandic", letters = "NL" }

[words.actors]
army = "the army"
league = "the league"
""",
    "named": """
[named]
capital = "town-3"
capital_node = "Town 3"
junction = "Town 15"
axis = "A1"
corridor = "north-south"
seats = ["town-3"]
places = ["town-3"]
landmark_operator = "farland"
landmark_bases = ["air"]

[named.cities]
town-3 = "Town 3"

[named.nodes]
"Town 3" = { road = "A1", waypoint = "Town 3" }
"Town 15" = { road = "A1", waypoint = "Town 15" }
"Town 28" = { road = "A1", waypoint = "Town 28" }

[named.reference]
"Town 3" = "town-3"
"Town 15" = "town-15"

[named.routes]
north-south = ["Town 3", "Town 28"]
""",
    "questions": """
[[question]]
key = "why"
title = "Why so fast?"
chapter_no = 1
day = 2031-03-05
layers = ["areas", "front", "places"]
figures = [{ name = "Ground of the north", measure = "area_km2", of = "north", unit = "km²" }]

[[question.sentence]]
text = "Until {day} the north lost much."
values.day = { date = 2031-03-05 }
""",
}
"""Part of conflict.toml -> its text."""
NEEDS = {"named": ("roads", "bases"), "questions": ("chapters",), "bases": ("words",), "events": ("words",)}
"""Part -> parts that it names rows or words of."""
ALL = (*TABLES, *GEOGRAPHY, *TOML)


def without(parts: Collection[str]) -> set[str]:
    """All parts but some, and but what cites or names those."""
    gone = set(parts)
    while True:
        more = {one for part in gone for one in CITED_BY.get(part, ())}
        more |= {part for part, needs in NEEDS.items() if gone & set(needs)}
        more |= {"movements"} if "words" in gone else set()
        if more <= gone:
            return set(ALL) - gone
        gone |= more


def add_parts(folder: Path, parts: Collection[str]) -> None:
    """Adds optional parts to a folder that `write_island` wrote."""
    for name in parts:
        if name in TABLES:
            (folder / "sources" / f"{name}.csv").write_text(TABLES[name], encoding="utf-8")
        elif name in GEOGRAPHY:
            kind, coordinates, properties = GEOGRAPHY[name]
            geometry = {"type": kind, "coordinates": coordinates}
            feature = {"type": "Feature", "properties": {"id": "one", **properties}, "geometry": geometry}
            path = folder / "sources" / "geography" / f"{name}.geojson"
            path.write_text(json.dumps({"type": "FeatureCollection", "features": [feature]}), encoding="utf-8")
    toml = folder / "conflict.toml"
    added = "".join(TOML[name] for name in TOML if name in parts)
    toml.write_text(toml.read_text(encoding="utf-8") + added, encoding="utf-8")
