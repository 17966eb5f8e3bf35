"""The page: its layout, and the HTML document that contains it."""
