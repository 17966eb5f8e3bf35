"""The state of a day: situation, two days compared, as known now or that evening, evidence, and how certain it is."""
