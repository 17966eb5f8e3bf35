"""The ground of the map, which scripts draw (assets/map/ground/): its geometry, its look, and the names on it."""
