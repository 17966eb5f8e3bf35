"""Breaks one file of a built data folder at random, the same way each time, and judges what the program makes of it."""
