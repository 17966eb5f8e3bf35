"""What the project is made of: the packages of the lock, code and fonts of others in `assets/`, and their licences."""
