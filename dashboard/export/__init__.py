"""Slides, film, pictures and the single HTML file."""
