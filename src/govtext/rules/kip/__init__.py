"""Rules about what must be told and what must be protected."""
