"""A report for people and machines: one file per format."""
