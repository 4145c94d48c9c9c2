"""Indonesian itself, with no opinion in it: one module per layer."""
