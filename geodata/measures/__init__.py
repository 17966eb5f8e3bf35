"""Figures for every day, each with its range and its method."""
