"""Checkable statements: what is claimed, with which figure, period, comparison and source."""
