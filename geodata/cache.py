"""A cache that lives as long as the object that its results were computed from."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple
from weakref import WeakKeyDictionary

Owner = TypeVar("Owner")
Result = TypeVar("Result")
Arguments = TypeVarTuple("Arguments")


def cached_per_object(function: Callable[[Owner, *Arguments], Result]) -> Callable[[Owner, *Arguments], Result]:
    """Computes each result of a function once for its first argument, and forgets all when that object is gone.

    `functools.lru_cache` would keep the last few data sets in memory instead. The object is compared by identity (it
    must be hashable so, as a dataclass with `eq=False` is); further arguments must be hashable, and are given by
    position. A result must not hold the object itself, or neither is ever freed.
    """
    results: WeakKeyDictionary[Owner, dict[tuple[*Arguments], Result]] = WeakKeyDictionary()

    @wraps(function)
    def cached(owner: Owner, *arguments: *Arguments) -> Result:
        known = results.setdefault(owner, {})
        if arguments not in known:
            known[arguments] = function(owner, *arguments)
        return known[arguments]

    return cached
