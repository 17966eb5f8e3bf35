"""`conflict.toml` of a data folder: what it holds, and what it leaves to the outline of the country."""
