"""What an edit of a data folder changed: rows of its tables, and days, ground and fronts on the map."""
