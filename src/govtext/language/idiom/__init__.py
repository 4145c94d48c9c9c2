"""Which language a paragraph, a passage or a word is in."""
