"""The map: its style, its sources, and the state of its features on each day."""
