"""Languages: messages, dates, numbers and names as each language writes them."""
