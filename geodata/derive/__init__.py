"""Layers derived from the tables: cells, areas of control, front lines, arrows, points."""
