"""Films: their encoding."""
