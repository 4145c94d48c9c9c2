"""What a rule says about a draft, in the shape the wire format gives it."""

from govtext.wire.finding import Also, Edit, Finding, Place, Related, Suggestion

__all__ = ["Also", "Edit", "Finding", "Place", "Related", "Suggestion"]
