"""Data about persons that a draft should not show."""
