"""What the app answers, kept for use without a server: the ground of the single file and of the static site."""
