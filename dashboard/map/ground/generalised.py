"""What is drawn as gained and as claimed or inferred on maps of small scales: small pieces like what surrounds them, as
maps of the whole country leave out small areas. The side that an area is drawn for never changes; where a side holds a
small piece of ground, its front is thin.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import NamedTuple

import networkx as nx
import numpy as np
import numpy.typing as npt

from geodata.dataset import Dataset
from geodata.history.by_clock import holders_by_clock
from geodata.history.clocks import CLOCKS
from geodata.history.grades import Grade, grades


class Least(NamedTuple):
    """Areas below which a piece is drawn like what surrounds it, km².

    What is neither gained nor claimed or inferred needs more amid what is: it would look like an enclave, and rather
    too much is dotted than too little.
    """

    piece: float
    plain: float


LEAST_KM2 = (Least(400.0, 1_500.0), Least(1_200.0, 4_500.0))
"""On a map of the whole country, 1,000 px wide, and on one of 350 px: 400 km² are 27 px by 27 px, and 1,200 km² 16."""
LEAST_SHARE_GAINED = 0.05
"""The same for what was gained, as share of all that was gained that day, if that is less: the news of a quiet day stay
on the map."""
SMALL_KM2 = 1_500.0
"""Area below which a piece that one side holds is small: a bold front would be stronger than the piece."""
UNSURE, GAINED = 1, 2
"""Bits of a mark."""
BITS = 2
"""Bits that the marks of one of LEAST_KM2 take; those of the next stand above them."""
SMALL = 1 << BITS * len(LEAST_KM2)
"""Bit above all of these: the place lies in a small piece."""
LOOKS = [(UNSURE | GAINED) << BITS * level for level in range(len(LEAST_KM2))]
"""Bits by which areas of one side look different, for each of LEAST_KM2."""
Marks = npt.NDArray[np.uint8]


def generalised(dataset: Dataset) -> Marks:
    """One row for each clock and day, in their order, one column for each place of the table: UNSURE and GAINED for
    each of LEAST_KM2, and SMALL.

    A place is gained if it has another holder than on the day before. Places without a cell are not marked.
    """
    places = dataset.held.index
    cells, edges = dataset.geo["cells"], dataset.geo["cell_edges"]
    km2 = np.zeros(len(places))
    km2[places.get_indexer(cells["place_id"])] = cells["area_km2"]
    pairs = np.column_stack([places.get_indexer(edges[end]) for end in ("place_a", "place_b")])
    found = []
    for clock in CLOCKS:
        held, graded = holders_by_clock(dataset, clock).to_numpy(), grades(dataset, clock).to_numpy()
        for day in range(held.shape[1]):
            gained = held[:, day] != held[:, max(day - 1, 0)]
            neighbours = pairs[held[pairs[:, 0], day] == held[pairs[:, 1], day]]
            share = LEAST_SHARE_GAINED * float(km2[gained].sum())
            marks = (SMALL * ((pieces_km2(neighbours, km2) < SMALL_KM2) & (km2 > 0))).astype(np.uint8)
            unsure = (graded[:, day] >= Grade.CLAIMED) & (km2 > 0)
            for level, least in enumerate(LEAST_KM2):
                unsure = without_small_pieces(unsure, neighbours, km2, (least.plain, least.piece))
                of_day = (min(least.plain, share), min(least.piece, share))
                gained = without_small_pieces(gained & (km2 > 0), neighbours, km2, of_day)
                marks |= (UNSURE * unsure + GAINED * gained).astype(np.uint8) << (BITS * level)
            found.append(marks)
    return np.array(found)


def pieces_km2(neighbours: npt.NDArray[np.intp], km2: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """Area of the piece that each cell belongs to, km². `neighbours`: pairs of cells of one side, by number."""
    graph = nx.Graph()
    graph.add_nodes_from(range(len(km2)))
    graph.add_edges_from(neighbours.tolist())
    found = np.zeros(len(km2))
    for piece in map(list, nx.connected_components(graph)):
        found[piece] = km2[piece].sum()
    return found


def without_small_pieces(
    marked: npt.NDArray[np.bool_],
    neighbours: npt.NDArray[np.intp],
    km2: npt.NDArray[np.float64],
    least_km2: tuple[float, float],
) -> npt.NDArray[np.bool_]:
    """Marks of the cells, changed where pieces of neighbours with one mark are small, the smallest first.

    A piece below its area of `least_km2` (unmarked, marked) that touches others joins them, and these each other.
    `neighbours`: pairs of cells of one side, by number; `km2`: area of each cell.
    """
    found = marked.copy()
    if not marked.any() or marked.all():
        return found
    alike = marked[neighbours[:, 0]] == marked[neighbours[:, 1]]
    graph = nx.Graph()
    graph.add_nodes_from(range(len(marked)))
    graph.add_edges_from(neighbours[alike].tolist())
    members = dict(enumerate(nx.connected_components(graph)))
    piece = {cell: number for number, cells in members.items() for cell in cells}
    touching = nx.Graph()
    touching.add_edges_from((piece[a], piece[b]) for a, b in neighbours[~alike].tolist())
    area = {number: float(km2[list(members[number])].sum()) for number in touching}
    smallest = [(area[number], min(members[number]), number) for number in touching]
    heapify(smallest)
    while smallest:
        size, first, joined = heappop(smallest)
        is_gone = joined not in touching or area[joined] != size
        if is_gone or not touching.degree(joined) or size >= least_km2[int(found[first])]:
            continue
        cells = list(members[joined])
        found[cells] = ~found[cells]
        for other in list(touching[joined]):
            members[joined] |= members.pop(other)
            area[joined] += area.pop(other)
            touching.add_edges_from((joined, next_) for next_ in list(touching[other]) if next_ != joined)
            touching.remove_node(other)
        heappush(smallest, (area[joined], min(members[joined]), joined))
    return found
