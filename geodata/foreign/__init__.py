"""Files of others as tables of text, whatever form and encoding they have; dates and numbers as they write them."""
