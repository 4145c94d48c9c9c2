"""Who is quoted, with which words, and for whom they speak."""
