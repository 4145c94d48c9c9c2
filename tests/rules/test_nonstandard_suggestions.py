"""A correction of spelling that is called safe may be applied unseen: it leaves nothing to correct."""

from itertools import pairwise

import pytest
from cases import Case, cases
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document import read
from govtext.reading import Reading
from govtext.rules import Hit
from govtext.rules.jargon.nonstandard_form import nonstandard_form
from govtext.tables import card

NAME = "jargon.nonstandard_form"
FIRING = [case for case in cases(NAME) if case.spans]
_PIECES = """
    di ke se nya pun an antar non pasca laksanakan ambil kantor kota ASN Kota tiap anak2 90 ke-dua mem berikan di-
    tindak lanjuti ketidak hadiran kerjasama Jum'at do’a diBandung HUT 79 "ijin" **di** #ijin | - \n \n\n . , Ijin IJIN
"""


def _hits(text: str) -> list[Hit]:
    return list(nonstandard_form.check(Reading(read(text, "markdown")), card(NAME)))


def _applied(text: str) -> str:
    """Return ``text`` with every safe correction made, the last one first."""
    for hit in reversed(_hits(text)):
        for suggestion in hit.suggestions:
            for edit in suggestion.edits if suggestion.safe else ():
                text = text[: edit.start] + edit.text + text[edit.end :]
    return text


@pytest.mark.parametrize("case", FIRING, ids=lambda case: case.title)
def test_safe_corrections_leave_only_what_was_not_safe(case: Case) -> None:
    doubtful = {hit.params["form"] for hit in _hits(case.text) if not any(one.safe for one in hit.suggestions)}
    left = {hit.params["form"] for hit in _hits(_applied(case.text))}
    assert left <= doubtful


@given(st.lists(st.sampled_from(_PIECES.split(" ")), max_size=25).map(" ".join))
@settings(max_examples=150)
def test_hits_are_ordered_apart_and_inside_the_text(text: str) -> None:
    hits = _hits(text)
    spans = [hit.span for hit in hits if hit.span is not None]
    assert len(spans) == len(hits)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))
    assert hits == _hits(text)
    assert all(hit.variant is None or hit.variant in card(NAME).messages for hit in hits)
