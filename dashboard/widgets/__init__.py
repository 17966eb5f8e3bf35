"""Controls that several parts of the page use, their ids, and the keyboard."""
