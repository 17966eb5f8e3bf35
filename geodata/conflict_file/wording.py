"""Texts of the page that a conflict may say in its own words: `[wording]` and `[methods]` of `conflict.toml`.

What a file leaves out is said as the defaults here do, which hold for any conflict. Every text is English; translations
are messages of the catalogues. Placeholders in braces may be left out, but none may be added.
"""

from __future__ import annotations

from string import Formatter

from pydantic import Field, field_validator
from pydantic_core.core_schema import ValidationInfo

from geodata.conflict_file.fields import Word
from geodata.conflict_file.parts import Part


def placeholders(text: str) -> set[str]:
    """Names in braces in a text. Raises ValueError for a brace that is not closed."""
    return {name for _text, name, _form, _conversion in Formatter().parse(text) if name is not None}


PLURALS = {"suburbs": "suburbs_many", "district_count": "district_counts"}
"""Field of `Wording` for one -> the field of its plural."""


class Wording(Part):
    """Each field is one text; `gaps` are sentences under what is not known, `landmark_signs` by kind of base.

    `opposition`: the sides of that role together; `camp_line`: a line between sides of one camp; `junction_losses`:
    heading of the ranking of cities; `suburbs` and its plural `suburbs_many`: what stands under it.
    """

    map: Word = "Map of the conflict"
    purpose: Word = (
        "A map of who held which place on each day from {first} to {last}: where the front ran, and what changed since "
        "the day before."
    )
    question: str = ""
    first_day: Word = "The first day"
    ground: Word = (
        "A place stands for the ground nearest to it, as far as the barriers of the map. Ground of one side makes its "
        "area; where the ground of two sides meets, there is a front. So a colour between two places is an inference."
    )
    accuracy: Word = (
        "The check: left out of the tables one at a time, places lie on ground of their own side on {share} % of "
        "{count} place-days (one place on one day). By the nearest place alone it would be {plain} %."
    )
    day_end: Word = "A day ends at 24:00 local time ({zone}). A change holds from its date on, that day included."
    perimeters: Word = "The outlines of bases are drawn to be seen, not surveyed."
    gaps: list[Word] = Field(default_factory=list)
    opposition: Word = "the opposition"
    roads_open: Word = "Road open to the side in power on the first day"
    roads_closed: Word = "Road closed to it"
    roads_chart: Word = "Routes open to the side in power on the first day"
    first_cut: Word = "First cut for the side in power"
    incumbent: Word = "Side in power"
    incumbent_front: Word = "Front of the side in power"
    fronts: Word = "all {all}, of the side in power {government}"
    nearest_opposition: Word = "Nearest opposition-held place, by road"
    camp_line: Word = "Line between sides of one camp"
    camp_line_short: Word = "within a camp"
    reach_road: Word = "Road that the capital reaches"
    reach_roads: Word = "Roads that the capital reaches"
    reach_places: Word = "Named places that the capital reaches by open roads"
    corridor: Word = "Land corridor"
    corridor_open: Word = "Corridor, open to the side in power"
    corridor_closed: Word = "Corridor, closed to it"
    corridor_course: Word = (
        "The corridor is a usual course of the roads between towns that the tables name; its stretches are not "
        "reported."
    )
    junction_road: Word = "Road that meets others at the junction"
    junction_roads: Word = "Roads that meet at the junction"
    junction_losses: Word = (
        "What the loss of one city would have disconnected for the side in power on the first day: of {pairs} pairs of "
        "named places joined by open roads"
    )
    suburbs: Word = "{count} of {joined} places joined with the capital has no population in the tables."
    suburbs_many: Word = "{count} of {joined} places joined with the capital have no population in the tables."
    landmarks: Word = "Landmarks"
    landmark_signs: dict[str, Word] = Field(default_factory=dict)
    district: Word = "District"
    districts: Word = "Districts"
    district_count: Word = "{count} district"
    district_counts: Word = "{count} districts"
    district_shares: Word = "Shares of a district"
    kind_in_district: Word = "{kind} in {governorate}"
    by_district: Word = "By district: until when changes are told, and what no report covers on {day}"

    @field_validator("*")
    @classmethod
    def _known_placeholders(cls, value: object, info: ValidationInfo) -> object:
        field = cls.model_fields[str(info.field_name)]
        allowed = placeholders(field.default) if isinstance(field.default, str) else set()
        texts = [value] if isinstance(value, str) else list(value.values() if isinstance(value, dict) else value)  # type: ignore[call-overload] # a list or dict of texts
        for text in texts:
            if foreign := placeholders(text) - allowed:
                raise ValueError(f"placeholder {', '.join(sorted(foreign))}; expected none but {sorted(allowed)}")
        return value


class MethodWords(Part):
    """How this conflict tells of one method (geodata/measures/methods.py): its title and paragraph."""

    title: str = ""
    paragraph: str = ""
