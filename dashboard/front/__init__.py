"""One address for several conflicts, or for one whose builds are followed: each has a process of its own behind it."""
