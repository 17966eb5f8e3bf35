"""Charts over the days: their figures, what they say in words, and the dialog that shows one large."""
