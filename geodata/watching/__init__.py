"""Following the files of a data folder while somebody edits them."""
