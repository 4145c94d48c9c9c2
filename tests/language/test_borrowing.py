"""Foreign words in Indonesian dress: which forms are seen through, and which are words of their own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from govtext.document.reader import read
from govtext.language.idiom.borrowed_forms import Dress
from govtext.language.idiom.borrowing import Borrowing, Borrowings
from govtext.language.idiom.joined_words import Words
from govtext.language.text.tokens import Tokens

TERMS = ["launching", "follow up", "upload", "stakeholder", "workshop", "event", "patrol", "must", "support", "link"]
LIST = Borrowings(TERMS)


def found(text: str, format: str = "markdown") -> list[tuple[str, str, Borrowing]]:
    document = read(text, format=format)
    words = Words(document, Tokens(document.mask))
    places = [at for at, word in enumerate(words) if LIST.may_begin(word.lower) or LIST.halves(word.lower)]
    return [(TERMS[hit.index], text[hit.span.start : hit.span.end], hit) for hit in LIST.find(document, words, places)]


@pytest.mark.parametrize(
    ("form", "term", "dress"),
    [
        ("Launching", "launching", Dress()),
        ("me-launching", "launching", Dress("me")),
        ("melaunching", "launching", Dress("me")),
        ("diupload", "upload", Dress("di")),
        ("ter-upload", "upload", Dress("ter")),
        ("ngeshare", None, None),
        ("ngeupload", "upload", Dress("me")),
        ("menyupport", "support", Dress("me")),
        ("link-nya", "link", Dress(clitics=("nya",))),
        ("linknya", "link", Dress(clitics=("nya",))),
        ("eventnyalah", "event", Dress(clitics=("nya", "lah"))),
        ("diuploadkan", "upload", Dress("di", "kan")),
        ("stakeholders", "stakeholder", Dress()),
        ("event-event", "event", Dress(doubled=True)),
        ("event-eventnya", "event", Dress(clitics=("nya",), doubled=True)),
        ("difollow-up", "follow up", Dress("di")),
        ("EVENT", "event", Dress()),
    ],
)
def test_forms(form: str, term: str | None, dress: Dress | None) -> None:
    seen = LIST.form(form)
    assert seen == (None if term is None else (TERMS.index(term), dress))


@pytest.mark.parametrize("form", ["patroli", "patrolinya", "musti", "berpatroli", "linking", "eventual", "follow", ""])
def test_words_that_only_resemble_a_listed_one(form: str) -> None:
    assert LIST.form(form) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("hasil follow up rapat", "follow up"),
        ("sudah di-follow up kemarin", "di-follow up"),
        ("followup itu", "followup"),
        ("ikut work shop batik", "work shop"),
        ("perlu follow\nup segera", "follow\nup"),
        ("akan di-*launching* besok", "di-*launching"),
        ("sebuah *event*-nya warga", "event*-nya"),
    ],
)
def test_phrases_in_a_text(text: str, shown: str) -> None:
    assert [words for _, words, _ in found(text)] == [shown]


def test_a_phrase_does_not_reach_into_the_next_block() -> None:
    assert found("Perlu follow\n\nup semua data") == []


def test_a_mark_between_two_words_keeps_them_apart() -> None:
    assert found("follow, up") == []


@settings(max_examples=150, deadline=None)
@given(st.text(st.sampled_from("abdeilmnptuw-' *\nfolwupeventlinkmengdi"), max_size=120))
def test_places_lie_in_the_text_in_order_without_overlap(text: str) -> None:
    hits = [hit for _, _, hit in found(text, "text")]
    assert [hit for _, _, hit in found(text, "text")] == hits
    end = 0
    for hit in hits:
        assert end <= hit.span.start < hit.span.end <= len(text)
        end = hit.span.end
