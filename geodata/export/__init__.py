"""Downloads: a selection of days and layers as a file, and how to cite a view."""
