"""What readers write into the search box, and what they mean."""

from __future__ import annotations

QUERIES = (
    ("Daraa Deraa Dar'a Dera'a درعا", "daraa-city"),
    ("Saraqib Saraqeb Sarakeb سراقب", "saraqib"),
    ("Hmeimim Khmeimim Hmaymim Humaymim Hmaimim حميميم", "base:hmeimim"),
    ("Homs Hims حمص", "homs-city"),
    ("Hama Hamah حماة حماه", "hama"),
    ("Aleppo Halab حلب", "aleppo-city"),
    ("Damascus Dimashq Dimashk Sham al-Sham ash-Sham دمشق", "damascus"),
    ("Latakia Lattakia Ladhiqiyah al-Ladhiqiyya اللاذقية اللاذقيه", "latakia"),
    ("Tartus Tartous طرطوس", "tartus"),
    ("Suwayda Sweida As-Suwayda as-Sweida al-Sweida Suweida السويداء", "suwayda-city"),
    ("Quneitra Qunaitra Kuneitra القنيطرة القنيطره", "quneitra"),
    ("Raqqa Raqqah Rakka ar-Raqqah al-Raqqa الرقة", "raqqa"),
    ("Hasakah Hasaka Hassakeh Hassaka al-Hasakah el-Hasakah", "hasakah"),
    ("Qamishli Kamishli Qamishlo al-Qamishli", "qamishli"),
    ("Manbij Membij Menbij Mambij", "manbij"),
    ("Palmyra Tadmur Tadmor تدمر", "palmyra"),
    ("Salamiyah Salamiya Salamieh Salamiyeh Salamiyya", "salamiyah"),
    ("Qusayr Qusair Kusayr al-Qusair", "qusayr"),
    ("Kobani Kobane", "kobani"),
    ("Idlib Idleb ادلب إدلب", "idlib"),
    ("Saydnaya Sednaya Seidnaya", "saydnaya"),
    ("Marea Mare", "mare"),
    ("Rastan ar-Rastan al-Rastan", "rastan"),
    ("Duma Douma", "douma"),
    ("Sanamayn Sanamein Sanamain", "sanamayn"),
    ("Izra Izraa Izra'", "izraa"),
)
"""Words of which each finds the place or base."""


PHRASES = (
    ("Deir ez-Zor", "deir-ez-zor"),
    ("Dayr az-Zawr", "deir-ez-zor"),
    ("Deir al-Zour", "deir-ez-zor"),
    ("deir ezzor", "deir-ez-zor"),
    ("Deirezzor", "deir-ez-zor"),
    ("Deir el Zor", "deir-ez-zor"),
    ("Maarrat al-Numan", "maarrat-al-numan"),
    ("Maaret al-Numan", "maarrat-al-numan"),
    ("Maarat al-Numan", "maarrat-al-numan"),
    ("Ma'arrat an-Nu'man", "maarrat-al-numan"),
    ("معرة النعمان", "maarrat-al-numan"),
    ("al-Bukamal", "abu-kamal"),
    ("Abu Kamal", "abu-kamal"),
    ("Albu Kamal", "abu-kamal"),
    ("Jisr al-Shughur", "jisr-al-shughur"),
    ("Jisr ash-Shughour", "jisr-al-shughur"),
    ("Khan Shaykhun", "khan-shaykhun"),
    ("Khan Sheikhoun", "khan-shaykhun"),
    ("Ain al-Arab", "kobani"),
    ("Ayn al-Arab", "kobani"),
    ("Tell Rifaat", "tall-rifaat"),
    ("Tal Rifaat", "tall-rifaat"),
    ("Kfar Nabl", "kafr-nabl"),
    ("Jebel Azzan", "jabal-azzan"),
    ("Shaykh Miskin", "sheikh-miskin"),
    ("Sheikh Miskeen", "sheikh-miskin"),
    ("Al Raqqah", "raqqa"),
    ("Hmeimim air base", "base:hmeimim"),
    ("Russian naval Tartous", "base:tartus"),
)
"""Queries of several words, in any order."""


ASKED = [*((word, value) for words, value in QUERIES for word in words.split()), *PHRASES]


EVENTS_ASKED = (
    ("M5 cut Zarbah", "E014"),
    ("zarba 28 november", "E014"),
    ("2024-11-28 Pourhashemi", "E017"),
    ("halab 28 Nov general", "E017"),
    ("Khan Sheikhoun taken", "E038"),
)
AS_WRITTEN = (
    ("حَلَب", "aleppo-city"),
    ("حـــلب", "aleppo-city"),
    ("أدلب", "idlib"),
    ("\u200fحمص\u200f", "homs-city"),
    ("حماة،", "hama"),
    ('"Homs"', "homs-city"),
    ("„Homs“", "homs-city"),
    ("Homs,", "homs-city"),
    ("(Hama)", "hama"),
    ("HOMS", "homs-city"),
    ("Dar‘a", "daraa-city"),
    ("Alép", "aleppo-city"),
    ("دير الزور.", "deir-ez-zor"),
)
"""With vowel signs, a stretched line, another hamza, marks of direction, quotation marks and punctuation."""
SLIPS = (
    ("Alepo", "aleppo-city"),
    ("Damacsus", "damascus"),
    ("Qamishly", "qamishli"),
    ("Hmeimmim", "base:hmeimim"),
    ("Palmira", "palmyra"),
    ("Deir ez-Zorr", "deir-ez-zor"),
    ("دمشف", "damascus"),
)
"""What finds nothing as written, and what was meant."""
OTHERS = ("Aleppo", "M5", "M4", "road Beirut", "xyzzyx", "Golovko")
EVERY_QUERY = [*(query for query, _ in (*ASKED, *EVENTS_ASKED, *AS_WRITTEN, *SLIPS)), *OTHERS]
