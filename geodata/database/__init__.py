"""The tables of a folder in PostGIS, where several editors keep them. It needs the `requirements.txt` beside it, and is
imported by two commands alone: the database is never asked while the page is served."""
