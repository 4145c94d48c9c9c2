"""Where forms stand: every place once, in order, and what a form tells asked once."""

from hypothesis import given
from hypothesis import strategies as st

from govtext.language.words import places
from govtext.language.words.frequency import rough_frequency
from govtext.language.words.places import FormTable, Question, Stretches, WordPlaces

FORMS = st.lists(st.sampled_from(["desa", "di", "bupati", ",", "kerja"]), max_size=30)


LETTERS: Question[str] = Question(lambda form: tuple(dict.fromkeys(form)))
LENGTHS: Question[int] = Question(lambda form: (len(form),) if form.isalpha() else ())


@given(FORMS)
def test_questions_are_answered_together_and_told_apart(lower: list[str]) -> None:
    words = WordPlaces(lower)
    forms = list(dict.fromkeys(lower))
    assert words.telling(LETTERS) == {
        letter: [form for form in forms if letter in form] for letter in {*"".join(lower)}
    }
    assert words.telling(LENGTHS) == {
        size: [form for form in forms if form.isalpha() and len(form) == size]
        for size in {len(form) for form in forms if form.isalpha()}
    }


def test_a_question_asked_later_is_answered_too() -> None:
    words = WordPlaces(["desa", "kota"])
    assert words.telling(LENGTHS) == {4: ["desa", "kota"]}
    first: Question[str] = Question(lambda form: (form[0],))
    assert words.telling(first) == {"d": ["desa"], "k": ["kota"]}


@given(FORMS)
def test_forms_stand_at_all_their_places_in_order(lower: list[str]) -> None:
    words = WordPlaces(lower)
    wanted = [at for at, form in enumerate(lower) if form in ("desa", ",")]
    assert words.of(frozenset({"desa", ",", "kota"})) == wanted
    present = words.present(frozenset({"desa", ",", "kota"}))
    assert present == {"desa", ","} & {*lower}
    assert words.standing(sorted(present)) == wanted


def test_a_form_is_asked_about_once_and_a_full_table_begins_anew() -> None:
    asked: list[str] = []

    def reader(form: str) -> int:
        asked.append(form)
        return len(form)

    table = FormTable(reader)
    assert [table["desa"], table["desa"], table["di"]] == [4, 4, 2]
    assert asked == ["desa", "di"]
    for number in range(places.KEPT):
        table[f"kata{number}"]
    assert len(table) <= places.KEPT


def test_a_token_knows_its_stretch_or_stands_alone() -> None:
    sentences = Stretches(6, [range(3), range(4, 6)])
    assert [sentences.holder(at) for at in (0, 2, 3, 5)] == [(0, 3), (0, 3), (3, 4), (4, 6)]
    assert list(sentences.around([1, 3, 4])) == [(1, 0, 3), (4, 4, 6)]


def test_a_rare_word_is_rarer_than_a_common_one() -> None:
    ordered = ["visioner", "anggaran", "yang"]
    assert sorted(ordered, key=rough_frequency) == ordered
