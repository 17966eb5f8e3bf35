"""The app: pages, documents, downloads, languages."""
