"""The page: what stands where, and the document that holds it."""
