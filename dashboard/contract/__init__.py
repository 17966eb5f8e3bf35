"""What Python sends to the browser as JSON: every document and its fields, with their types.

`dashboard/payload` makes the documents, the scripts in `assets/` read them. A test holds real documents to these types,
and the tables in `dashboard/payload/README.md` to the descriptions.
"""
