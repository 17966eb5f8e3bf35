"""Licences of all that is installed or shipped are known and allow the project's own; the bill names them all."""

from __future__ import annotations

import json

import pytest
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator

from tests.supply.licences import ALLOWED, SHIPPED, Shipped, licence_of, licences_in
from tests.supply.lock import ROOT, pinned
from tests.supply.sbom import sbom

HERE = [package.name for package in pinned() if package.is_for_here]
GRANTED = {
    "MIT": "Permission is hereby granted, free of charge",
    "ISC": "Permission to use, copy, modify, and/or distribute this software",
    "BSD-2-Clause": "Redistribution and use in source and binary forms",
    "OFL-1.1": "SIL OPEN FONT LICENSE Version 1.1",
}
"""Licence of something in `assets/` -> words that its text must have."""


@pytest.mark.parametrize("name", HERE)
def test_the_licence_of_each_package_is_allowed(name: str) -> None:
    assert set(licences_in(licence_of(name))) <= ALLOWED


def test_everything_of_others_in_assets_is_listed() -> None:
    """Licences, the README beside them and fonts apart, every file there is of something in the list."""
    listed = {path for one in SHIPPED for pattern in one.files for path in (ROOT / "assets").glob(pattern)}
    files = {path for name in ("vendor", "fonts") for path in (ROOT / "assets" / name).iterdir()}
    texts = {ROOT / "assets" / one.text for one in SHIPPED}
    assert files - texts - {ROOT / "assets" / "vendor" / "README.md"} == listed


@pytest.mark.parametrize("one", SHIPPED, ids=lambda one: one.name)
def test_the_text_of_its_licence_lies_beside_it(one: Shipped) -> None:
    """And LICENSE names it, with where the text lies."""
    text = " ".join((ROOT / "assets" / one.text).read_text(encoding="utf-8").split())
    assert GRANTED[one.licence] in text
    told = " ".join((ROOT / "LICENSE").read_text(encoding="utf-8").split())
    assert f"assets/{one.text}" in told
    assert one.name.lower() in told.lower()


def test_the_bill_of_materials_is_valid_and_complete() -> None:
    """After the schema of CycloneDX 1.6; twice the same."""
    text = sbom()
    assert JsonStrictValidator(SchemaVersion.V1_6).validate_str(text) is None
    assert text == sbom()
    components = json.loads(text)["components"]
    assert [component["name"] for component in components] == [*HERE, *(one.name for one in SHIPPED)]
    assert all(component["licenses"] for component in components)
    files = [part["name"] for component in components for part in component.get("components", ())]
    assert "assets/vendor/plotly-map.min.js.br" in files and len(files) == 14
