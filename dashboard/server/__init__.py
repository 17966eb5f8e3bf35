"""The app and what it answers."""
