"""What the tables and layers of a conflict must hold: names, columns, values, shapes."""
