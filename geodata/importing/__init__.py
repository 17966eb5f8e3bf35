"""Rows of others brought into the tables of a folder: what their columns mean, which rows fit, and what is written."""
