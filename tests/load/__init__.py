"""How much the server answers: `python -m tests.load`; what downloads leave: `python -m tests.load memory`."""
