"""One word form by itself: its root, its affixes, its syllables, how it is read aloud."""
