"""The tables of a folder in PostGIS, where several editors keep them; needs geodata/database/requirements.txt, imported nowhere
else: the database is never asked while the page is served."""
