"""The documents that the browser fetches, made once at start."""
