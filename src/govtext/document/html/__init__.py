"""Read HTML: the words are taken out of the tags, and every one of them knows where it stands in the source."""

from .reader import read_html

__all__ = ["read_html"]
