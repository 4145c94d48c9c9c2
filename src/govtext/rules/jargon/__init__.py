"""Rules about words a citizen should not have to guess."""
