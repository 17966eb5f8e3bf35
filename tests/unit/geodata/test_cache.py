"""Results are computed once for an object, and go with it."""

from __future__ import annotations

import gc
from weakref import ref

from geodata.cache import cached_per_object
from geodata.dataset import Dataset


def test_a_result_is_computed_once_for_each_object_and_arguments() -> None:
    calls = []

    @cached_per_object
    def sources(dataset: Dataset, day: str) -> list[str]:
        calls.append(day)
        return [dataset.version, day]

    first, second = Dataset({}, {}, "1"), Dataset({}, {}, "2")
    assert sources(first, "a") is sources(first, "a")
    assert (sources(first, "b"), sources(second, "a")) == (["1", "b"], ["2", "a"])
    assert calls == ["a", "b", "a"]


def test_a_data_set_that_nobody_uses_is_freed() -> None:
    @cached_per_object
    def tables(dataset: Dataset) -> list[str]:
        return list(dataset.tables)

    dataset = Dataset({}, {})
    tables(dataset)
    watched = ref(dataset)
    del dataset
    gc.collect()
    assert watched() is None
