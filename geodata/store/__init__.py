"""A data folder as a whole: loading it, its data package, and where each file comes from."""
