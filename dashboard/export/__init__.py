"""Slides, video, pictures and the single HTML file."""
