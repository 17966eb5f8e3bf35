"""Many faults in a row, the same ones each time."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.fuzz.mutations import Mutation, mutations
from tests.fuzz.verdict import BROKEN, UNSEEN, Judge, Verdict


class Files(dict[str, bytes]):
    """Path -> bytes, as Hypothesis should name it: in short."""

    def __repr__(self) -> str:
        return f"{len(self)} files"


class Outcome:
    """How often each outcome was found, and the faults that were not handled."""

    def __init__(self) -> None:
        self.counts: Counter[str] = Counter()
        self.faults: list[tuple[Mutation, Verdict]] = []

    def add(self, mutation: Mutation, verdict: Verdict) -> None:
        """Counts one case."""
        self.counts[verdict.outcome] += 1
        if verdict.outcome in (BROKEN, UNSEEN):
            self.faults.append((mutation, verdict))


def run(built: Path, scratch: Path, cases: int, paths: tuple[str, ...] = ("",), *, thorough: bool = False) -> Outcome:
    """Judges so many faults in files of a data folder that start with one of `paths`; the same ones each time."""
    judge, outcome, seen = Judge(built, scratch, thorough=thorough), Outcome(), set()
    files = Files({path: content for path, content in judge.files.items() if path.startswith(paths)})

    @settings(
        max_examples=cases, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
    )
    @given(st.data())
    def one(data: st.DataObject) -> None:
        mutation = data.draw(mutations(files))
        assume((mutation.path, mutation.content) not in seen)
        seen.add((mutation.path, mutation.content))
        outcome.add(mutation, judge.judge(mutation))

    one()
    return outcome
