"""How it is shown: a Dash page over the layers of `geodata`."""
