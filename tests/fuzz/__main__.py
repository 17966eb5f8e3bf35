"""`python -m tests.fuzz [CASES]`: breaks the toy conflict so many times (1,000) and prints what became of it."""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path

from geodata.build import build
from geodata.conflict import FOLDER
from geodata.conflict_file.read import FILE_NAME
from tests.fuzz.run import run

TOY_SOURCES = Path(__file__).parents[1] / "toy_conflict" / "sources"


def main(cases: int) -> int:
    """Exit code 0 if every fault was refused by name or harmless, else 1."""
    with tempfile.TemporaryDirectory() as place:
        built = Path(place) / "built"
        shutil.copytree(TOY_SOURCES, built / "sources")
        shutil.copyfile(FOLDER / FILE_NAME, built / FILE_NAME)
        build(built)
        outcome = run(built, Path(place) / "broken", cases, thorough=True)
    for mutation, verdict in outcome.faults:
        print(f"{mutation.path}, {mutation.how}: {verdict.outcome}\n{verdict.reason}\n")
    print(", ".join(f"{name}: {count}" for name, count in sorted(outcome.counts.items())))
    return 1 if outcome.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
