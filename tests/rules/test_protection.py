"""What is to be protected in short passages of many kinds, and what looks like it and is not."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.document import read
from govtext.reading import Reading
from govtext.rules.kip._protect_basis import PERSONAL, RESTRICTED
from govtext.rules.kip.restricted_information import restricted_information
from govtext.tables import card

_HEADING = re.compile(r"p:(\S*)\s+r:(\S*)")


def _passages() -> list[tuple[str, str]]:
    whole = (Path(__file__).parent / "data" / "protection.md").read_text(encoding="utf-8")
    return [(heading, text.strip()) for heading, _, text in (part.partition("\n") for part in whole.split("\n## ")[1:])]


def _kinds(text: str) -> tuple[set[str], set[str]]:
    reading = Reading(read(text + "\n", "markdown", None))
    hits = restricted_information.check(reading, card("kip.restricted_information"))
    return {item.kind for item in reading.personal_data}, {str(hit.kind) for hit in hits}


@pytest.mark.parametrize(("heading", "text"), _passages())
def test_the_kinds_of_a_passage(heading: str, text: str) -> None:
    match = _HEADING.match(heading)
    assert match
    personal, restricted = ({kind for kind in group.split(",") if kind} for group in match.groups())
    assert _kinds(text) == (personal, restricted)


def test_every_kind_has_a_basis_of_its_own() -> None:
    assert set(RESTRICTED) == {*(f"17{letter}" for letter in "abcdefghij"), "kampanye", "anak", "praduga", "bmkg"}
    assert all(PERSONAL.values()) and all(RESTRICTED.values())


_WORDS = st.sampled_from(
    (
        *(
            "PT",
            "CV",
            "Rp3 juta",
            "HPS",
            "per unit",
            "menawar",
            "masih",
            "evaluasi",
            "terbukti",
            "menggelapkan",
            "diduga",
        ),
        *(
            "pelapor",
            "adalah",
            "Siti Rahma",
            "yang",
            "akan",
            "menggerebek",
            "gudang",
            "besok",
            "belum disetujui",
            "tarif",
        ),
        *("naik", "draf internal", "menolak", "Bupati", "ingat siapa", "17", ",", ".", "(", ")", ";", "-"),
    )
)


@given(st.lists(_WORDS, max_size=40).map(" ".join))
def test_passages_lie_inside_the_text_and_come_in_order(text: str) -> None:
    reading = Reading(read(text, "text", None))
    hits = list(restricted_information.check(reading, card("kip.restricted_information")))
    spans = [hit.span for hit in hits if hit.span]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert spans == sorted(spans)
    again = restricted_information.check(Reading(read(text, "text", None)), card("kip.restricted_information"))
    assert [hit.span for hit in again] == spans
