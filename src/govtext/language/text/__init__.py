"""Words and sentences: what every other layer counts by."""
