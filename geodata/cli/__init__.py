"""The command line: its arguments and its reports as text."""
