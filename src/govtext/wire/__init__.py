"""Values of the wire format: what they have in common, and those that rules, scores and genres make.

They stand by themselves so that a report can be read without loading what analyses drafts.
"""

from .base import FrozenMap, Wire, wire_schema

__all__ = ["FrozenMap", "Wire", "wire_schema"]
