"""Whether a word form is written with digits."""

from .places import FormTable

has_digit: FormTable[bool] = FormTable(lambda form: any(map(str.isdigit, form)))
"""Tells of a form whether a digit stands in it."""
