"""The text of a new `conflict.toml`: what was asked for, and the rest as a recipe in comments."""

from __future__ import annotations

import json

from geodata.start.request import COLOURS, PATTERNS, Request

HEAD = """\
# The conflict of this folder: when, where, who, and in which words. What is no table stands here.
# After a change here or in sources/: python -m geodata build FOLDER
# Lines that begin with a number sign and no space are examples: take the sign away to use one.

[conflict]
id = {id}
title = {title}
first_day = {first_day} # the baseline says who held each place at the end of this day
last_day = {last_day} # inclusive
time_zone = {time_zone} # days end at 24:00 there
authors = {authors} # who kept the tables: stands in citations
# Under which licence others may use your tables. Without one they may not.
#licence = "CC-BY-4.0"
# Whose ground the map shows, as links in its corner: name the source of the outline.
#credits = [{{ name = "© OpenStreetMap contributors", url = "https://www.openstreetmap.org/copyright" }}]

#[licences."CC-BY-4.0"]
#title = "CC BY 4.0"
#path = "https://creativecommons.org/licenses/by/4.0/"

# Where the map opens, and the box in which points may lie: west, south, east, north in degrees. By default the outline
# with a margin. `territory`: code of the country (ISO 3166), whose names of months are taken in Arabic.
[country]
#territory = "LY"
#home = {home}
#window = {window}

# The sides, in the order of the legend; "contested" is built in. `noun` stands in a sentence after "from" and "to".
# `role`: "incumbent" for the side in power on the first day (else the first side), "opposition" for those whose advance
# and distances are measured.
"""
SIDE = """
[[side]]
id = {id}
name = {name}
#short = "Fits a heading"
#noun = "the forces of this side"
#description = "Who they are, in a line of the legend"
#role = "opposition"
colour = {colour}
"""
TAIL = """
# Named places: the capital first (an id of places.csv), and the ids of seats of districts, drawn larger.
[named]
#capital = "example-town-1"
#seats = ["example-town-1"]

# Words that columns of the tables may hold, with their English: actors of events, and whose forces a movement is of.
[words.actors]
{actors}
#civilians = "civilians"

[words.movers]
#convoy = "aid convoys"
"""


def recipe(request: Request, box: tuple[float, float, float, float]) -> str:
    """The text of the file. `box`: of the outline, west, south, east, north in degrees."""
    west, south, east, north = (round(edge, 2) for edge in box)
    window = [round(west - 0.5, 2), round(south - 0.5, 2), round(east + 0.5, 2), round(north + 0.5, 2)]
    head = HEAD.format(
        id=_text(request.id),
        title=_text(request.title),
        first_day=request.first_day,
        last_day=request.last_day,
        time_zone=_text(request.time_zone),
        authors=_text(request.authors),
        home=[west, south, east, north],
        window=window,
    )
    sides = "".join(
        SIDE.format(id=_text(identity), name=_text(name), colour=_text(colour))
        + (f"pattern = {_text(p)}\n" if p else "")
        for (identity, name), colour, p in zip(request.sides.items(), COLOURS, PATTERNS, strict=False)
    )
    actors = "\n".join(f"{identity} = {_text(name)}" for identity, name in request.sides.items())
    return head + sides + TAIL.format(actors=actors)


def _text(text: str) -> str:
    """A string of TOML, which is one of JSON."""
    return json.dumps(text, ensure_ascii=False)
