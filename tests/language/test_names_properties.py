"""What holds for the names of any text."""

import gc
import time
from dataclasses import replace
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from govtext.document import read
from govtext.language.names.find import GROUPS, find_names, find_roles, group_of, resolve
from govtext.language.names.office_mentions import OfficeReader
from govtext.language.names.runs import Runs
from govtext.language.names.scan import Scan
from govtext.language.text.tokens import Tokens

VOCABULARY = """
Bupati Wajo H. Dr. dr. Rina Astuti Kepala Dinas Sosial , . ( ) dan yang juga selaku warga Desa petani S.H. M.Si.
Nomor 3 Tahun 2021 Peraturan Daerah tentang PT KPU – “ ” kata ujar Ketua RT bin I Ni Pak Kec. Jl. 43 aplikasi seorang
salah di
"""
WORDS = st.sampled_from([*VOCABULARY.split(), "\n", "\n\n"])
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=60).map(" ".join))


@given(TEXTS)
def test_spans_lie_in_the_text_in_order_and_apart(text: str) -> None:
    document = read(text)
    names = find_names(document, Tokens(document.mask))
    for name in names.all:
        assert 0 <= name.span.start < name.span.end <= len(text)
        assert name.text == document.words_of(name.span)
        assert names.at(name.span.start) == name
        assert names.covers(name.span)
    assert all(before.span.end <= after.span.start for before, after in pairwise(names.all))


@given(TEXTS)
def test_a_person_holds_its_name_and_belongs_to_a_known_group(text: str) -> None:
    document = read(text)
    names = find_names(document, Tokens(document.mask))
    for person in find_roles(names):
        assert person.span.covers(person.name_span)
        assert person.name == document.words_of(person.name_span)
        assert person.group is None or person.group in GROUPS
        assert person.whole.covers(person.span)
    assert [person.span for person in names.persons] == sorted(person.span for person in names.persons)


@given(TEXTS)
def test_the_same_text_gives_the_same_names(text: str) -> None:
    document = read(text)
    first, second = (find_names(document, Tokens(document.mask)) for _ in range(2))
    assert first.all == second.all
    assert first.persons == second.persons


@given(TEXTS)
def test_what_a_form_tells_by_itself_is_what_its_place_would_tell(text: str) -> None:
    document = read(text)
    scan = Scan(document, Tokens(document.mask))
    runs, offices = Runs(scan), OfficeReader(scan)
    ends = [runs.end(at) for at in range(scan.count)]
    found = [offices.read(at) for at in range(scan.count)]
    scan.forms = [replace(form, bears=None, ends_office=False) for form in scan.forms]
    assert ends == [runs.end(at) for at in range(scan.count)]
    assert found == [offices.read(at) for at in range(scan.count)]


@given(TEXTS, TEXTS)
def test_any_mention_and_role_is_answered(mention: str, text: str) -> None:
    document = read(text)
    people = find_names(document, Tokens(document.mask)).persons
    assert resolve(mention, people) in {None, *people}
    assert group_of(mention) in {None, *GROUPS}


def test_long_monotonous_text_takes_linear_time() -> None:
    def seconds(text: str) -> float:
        document = read(text)
        tokens = Tokens(document.mask)
        gc.disable()  # a collection walks over all that the tests before have left, which says nothing of this text
        try:
            start = time.process_time()
            find_names(document, tokens)
            return time.process_time() - start
        finally:
            gc.enable()

    seconds("Bupati Wajo hadir.")
    for piece in (
        "Kepala Dinas ",
        "Rina Astuti, ",
        "UU Nomor ",
        "Dr. H. ",
        "warga Desa ",
        "Peraturan ",
        "( ",
        "dan Sosial ",
    ):
        short, long = seconds(piece * 300), seconds(piece * 3000)
        assert long < 40 * short + 0.2, piece
