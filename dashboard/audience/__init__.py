"""What fills the screen of an audience while the page is presented, besides the map and the day."""
