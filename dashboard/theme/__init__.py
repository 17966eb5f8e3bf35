"""Colours, type and symbols of the light and the dark theme."""
