"""The road network: which stretches are passable, routes, closures, and what the loss of a city disconnects."""
