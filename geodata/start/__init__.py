"""A data folder from nothing: its conflict.toml, its outline, and tables with headers and two example rows."""
