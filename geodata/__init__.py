"""What happened, where and when: the sourced tables and the layers derived from them."""
