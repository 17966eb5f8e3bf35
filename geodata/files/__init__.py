"""Files on disk: reading them with clear errors, writing GeoJSON, writing a file whole or not at all."""
