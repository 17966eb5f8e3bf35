"""Sentences and HTML made from the data."""
