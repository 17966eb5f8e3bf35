"""Judges what the program makes of a data folder with one fault: refused by name, or a valid and harmless model."""

from __future__ import annotations

import json
import math
import re
import shutil
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from geodata.build import build
from geodata.calendar import DAYS
from geodata.check.built.manifest import edited_since
from geodata.check.folder import examine
from geodata.check.layers import check_layers
from geodata.dataset import Dataset
from geodata.export.export import export
from geodata.export.selection import Selection
from geodata.history.situation import situation_on
from geodata.load import load
from geodata.measures.analysis import analyse
from geodata.problems import InvalidData
from geodata.store.package import DATAPACKAGE
from tests.fuzz.mutations import Mutation

UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
"""What no text of a model and no message may hold: control characters, turns of direction, halves of pairs."""
ADDRESS = re.compile(r"(https?://[\w.-]+(:\d+)?([/?#][^\s<>\\]*)?|github:[^\s<>\\]+)")
BY_HAND = ("sources", "conflict.toml")
"""Start of the paths of files that are made by hand, and built from."""
REFUSED, PASSED, UNSEEN, BROKEN = "refused", "valid and harmless", "unseen", "traceback"


@dataclass(frozen=True)
class Verdict:
    """What became of a fault (`outcome`), and for one that was not handled what is wrong (`reason`)."""

    outcome: str
    reason: str = ""


def files_of(folder: Path) -> dict[str, bytes]:
    """Path in the data folder -> bytes, for every file."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class Judge:
    """Puts faults into a folder of its own, one at a time."""

    def __init__(self, built: Path, scratch: Path, *, thorough: bool) -> None:
        """`built`: a data folder without a fault. `scratch`: a folder that does not exist yet.

        `thorough`: a start reads the whole folder each time, not only the part with the fault, and a model that passes
        is exported too.
        """
        self._thorough = thorough
        self.files: Mapping[str, bytes] = files_of(built)
        self._folder = scratch
        shutil.copytree(built, scratch)

    def judge(self, mutation: Mutation) -> Verdict:
        """What becomes of a fault: at a start, and for a fault in `sources/` that can be built, after the build."""
        self._put(mutation)
        try:
            verdict = self._verdict(mutation)
        except Exception:
            verdict = Verdict(BROKEN, traceback.format_exc())
        self._restore()
        return verdict

    def _put(self, mutation: Mutation) -> None:
        path = self._folder / mutation.path
        if mutation.content is None:
            path.unlink()
        else:
            path.write_bytes(mutation.content)

    def _restore(self) -> None:
        for path in set(files_of(self._folder)) - self.files.keys():
            (self._folder / path).unlink()
        for path, content in self.files.items():
            if not (self._folder / path).exists() or (self._folder / path).read_bytes() != content:
                (self._folder / path).write_bytes(content)

    def _verdict(self, mutation: Mutation) -> Verdict:
        try:
            dataset = self._start(mutation.path)
        except InvalidData as refused:
            reason = wrong_sentences(refused, mutation.path)
            if reason or not _may_be_built(mutation, refused):
                return Verdict(UNSEEN if reason else REFUSED, reason)
        else:
            if dataset is not None:
                reason = "; ".join(harms(dataset, thorough=self._thorough))
                if not self._says_the_same(mutation):
                    reason = f"it starts without a build {reason}"
                return Verdict(UNSEEN if reason else PASSED, reason)
        try:
            dataset = build(self._folder)
            if self._thorough:
                dataset = load(self._folder)
        except InvalidData as refused:
            reason = wrong_sentences(refused, mutation.path)
            return Verdict(UNSEEN if reason else REFUSED, reason)
        reason = "; ".join(harms(dataset, thorough=self._thorough))
        return Verdict(UNSEEN if reason else PASSED, reason)

    def _says_the_same(self, mutation: Mutation) -> bool:
        """Whether a start may ignore a fault: in results that it computes again, or in spaces and line ends."""
        if mutation.path != DATAPACKAGE:
            return mutation.path == "computed.json"
        return json.loads(mutation.content or b"0") == json.loads(self.files[DATAPACKAGE])

    def _start(self, path: str) -> Dataset | None:
        """The data set as a start reads it; None if it may be built. Raises InvalidData."""
        if self._thorough or path.endswith(".json"):
            return load(self._folder)
        if path.startswith(BY_HAND):
            problems = examine(self._folder, ("sources",)).problems
        else:
            problems = [*check_layers(self._folder)[1], *edited_since(self._folder)]
        if problems or not path.startswith(BY_HAND):
            raise InvalidData(problems)
        return None


def _may_be_built(mutation: Mutation, refused: InvalidData) -> bool:
    """Whether a fault in what is made by hand was only refused because the layers are not built of it yet."""
    in_sources = [problem for problem in refused.problems if problem.file.startswith(BY_HAND)]
    return mutation.path.startswith(BY_HAND) and all(p.found.startswith("other bytes than") for p in in_sources)


def wrong_sentences(refused: InvalidData, path: str) -> str:
    """What is wrong with the sentences of a refusal: they name the file, each on one line that a terminal can print."""
    sentences = [str(problem) for problem in refused.problems]
    unsafe = [sentence for sentence in sentences if UNSAFE.search(sentence)]
    if unsafe:
        return f"a sentence with a control character: {unsafe[0]!a}"
    if not any(Path(path).name in sentence or path in sentence for sentence in sentences):
        return f"no sentence names {path}: {sentences[:3]}"
    return ""


def harms(dataset: Dataset, *, thorough: bool) -> Iterator[str]:
    """What in a model could harm a reader, or is no value; and whatever raises when the model is used."""
    for name, table in dataset.tables.items():
        for record in table.to_dict("records"):
            yield from _in_value(record, name)
        yield from (f"{name}: address {url!r}" for url in table.get("url", ()) if url and not ADDRESS.fullmatch(url))
    for name, layer in dataset.geo.items():
        for record in layer.drop(columns="geometry").to_dict("records"):
            yield from _in_value(record, name)
        if not layer.geometry.is_valid.all() or (not all(map(math.isfinite, layer.total_bounds)) and len(layer)):
            yield f"{name}: a geometry that is none"
    analysis = analyse(dataset)
    for day in (DAYS[0], DAYS[12], DAYS[-1]):
        situation_on(dataset, day)
        analysis.as_dict(day)
    for form in ("geojson", "csv", "kml") if thorough else ():
        export(dataset, Selection(day=DAYS[12]), form)


def _in_value(value: Any, where: str) -> Iterator[str]:
    if isinstance(value, str) and (found := UNSAFE.search(value)):
        yield f"{where}: U+{ord(found[0]):04X}"
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _in_value(item, f"{where}.{key}")
    elif isinstance(value, list):
        for item in value:
            yield from _in_value(item, where)
