"""Files that describe a data folder or keep results of it: the data package, provenance and `computed.json`."""
