"""The command line `python -m geodata`: parser, commands and reports as text."""
