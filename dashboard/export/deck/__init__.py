"""Slides: what they say, how they are laid out, and the files that hold them."""
