"""Read .docx: the words of a word processor's file, paragraph by paragraph."""

from .reader import read_docx

__all__ = ["read_docx"]
