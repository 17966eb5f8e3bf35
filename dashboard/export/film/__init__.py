"""Films: how long each day stands, subtitles, encoding."""
