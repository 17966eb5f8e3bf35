"""What a reader adds to the page: marks and a story of their own."""
