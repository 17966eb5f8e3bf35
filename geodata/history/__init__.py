"""What can be asked of a day: the situation, two days compared, the two clocks, how sure it is."""
