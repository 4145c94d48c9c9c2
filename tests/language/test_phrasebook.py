"""Phrases looked for by their rarest words: what is met is what a search at every token would meet."""

from hypothesis import given
from hypothesis import strategies as st

from govtext.language.text.phrasebook import Phrasebook, without_clitic
from govtext.language.text.phrases import Phrases, apart
from govtext.language.text.tokens import Tokens
from govtext.language.words.places import WordPlaces

WORDS = ("yang", "anggaran", "anggarannya", "daerah", "visioner", "biaya", "biayanya", "di")
PHRASES = (
    (("money",), ("anggaran",)),
    (("money", "local"), ("anggaran", "daerah")),
    (("local",), ("yang", "di", "daerah")),
    (("cost",), ("biaya",)),
    (("cost",), ("yang", "biaya")),
    (("praise",), ("visioner", "yang", "visioner")),
)


def met(lower: list[str], key: str, owned: bool) -> set[tuple[int, int]]:
    book: Phrasebook[str, None] = Phrasebook(((keys, words, None) for keys, words in PHRASES), owned=owned)
    forms = [form for form in dict.fromkeys(lower) if key in book.keys(form)]
    return {(first, last) for first, last, _ in book.met(key, forms, lower, WordPlaces(lower))}


def stands(words: tuple[str, ...], here: list[str], owned: bool) -> bool:
    last = {here[-1], without_clitic(here[-1])} if owned else {here[-1]}
    return tuple(here[:-1]) == words[:-1] and words[-1] in last


@given(
    st.lists(st.sampled_from(WORDS), max_size=12), st.sampled_from(["money", "local", "cost", "praise"]), st.booleans()
)
def test_the_same_is_met_as_at_every_token(lower: list[str], key: str, owned: bool) -> None:
    wanted = {
        (first, first + len(words))
        for keys, words in PHRASES
        if key in keys
        for first in range(len(lower) - len(words) + 1)
        if stands(words, lower[first : first + len(words)], owned)
    }
    assert met(lower, key, owned) == wanted


def test_a_clitic_is_left_on_short_words() -> None:
    assert without_clitic("biayanya") == "biaya"
    assert without_clitic("hanya") == "hanya"


def test_of_overlapping_phrases_the_longest_then_the_first_counts() -> None:
    assert apart([(2, 3, "c"), (0, 2, "a"), (1, 4, "b")]) == [(1, 4, "b")]
    assert apart([(1, 3, "b"), (0, 2, "a")]) == [(0, 2, "a")]


def test_a_list_of_phrases_is_found_whatever_its_case() -> None:
    tokens = Tokens("Angin kencang dan ANGIN Kencang sekali; angin saja.")
    found = Phrases(("angin", "angin kencang")).find(tokens, WordPlaces(tokens.lower))
    assert [(match.phrase, match.span) for match in found] == [(1, (0, 13)), (1, (18, 31)), (0, (40, 45))]
    assert Phrases(("banjir rob",)).find(tokens, WordPlaces(tokens.lower)) == []
