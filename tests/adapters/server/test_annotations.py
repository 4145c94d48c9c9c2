import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from govtext.adapters.server.annotations import Annotated, BadAnnotation, parse_data

TEXTS = st.text(st.sampled_from("ab <>😀é"), max_size=6)
ITEMS = st.one_of(
    TEXTS.map(lambda text: {"text": text}),
    TEXTS.map(lambda text: {"markup": text}),
    st.tuples(TEXTS, TEXTS).map(lambda pair: {"markup": pair[0], "interpretAs": pair[1]}),
)


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def data(*items: object) -> str:
    return json.dumps({"annotation": items})


@given(st.lists(ITEMS, max_size=8), st.data())
def test_places_lead_back_to_what_was_sent(items: list[dict[str, str]], draw: st.DataObject) -> None:
    sent = "".join(item.get("text", item.get("markup", "")) for item in items)
    read = parse_data(data(*items))
    start = draw.draw(st.integers(0, len(read.text)))
    end = draw.draw(st.integers(start, len(read.text)))
    offset, length = read.place(start, end)
    assert offset >= 0 and length >= 0 and offset + length <= len(utf16(sent)) // 2
    if end > start and not any(item.get("interpretAs") for item in items):
        covered = utf16(sent)[2 * offset : 2 * (offset + length)].decode("utf-16-le")
        visible = read.text[start:end]
        assert covered[0] == visible[0] and covered[-1] == visible[-1]


def test_emoji_count_twice() -> None:
    assert Annotated.plain("😀 kata").place(2, 6) == (3, 4)


def test_markup_counts_and_is_not_read() -> None:
    read = parse_data(data({"text": "A "}, {"markup": "<b>😀"}, {"text": "kata"}, {"markup": "</b>"}))
    assert read.text == "A kata"
    assert read.place(2, 6) == (7, 4)


def test_what_markup_stands_for_is_read() -> None:
    read = parse_data(data({"text": "satu"}, {"markup": "<p>", "interpretAs": "\n\n"}, {"text": "dua"}))
    assert read.text == "satu\n\ndua"
    assert read.place(6, 9) == (7, 3)
    assert read.place(4, 6) == (4, 3)


@pytest.mark.parametrize(
    "written",
    [
        "{",
        "[]",
        "{}",
        '{"text": 1}',
        '{"text": "a", "annotation": []}',
        '{"annotation": {}}',
        data({"text": "a", "markup": "b"}),
        data({"text": "a", "interpretAs": "b"}),
        data({"markup": 1}),
        data({}),
        data("a"),
        "[" * 100_000,
    ],
)
def test_wrong_data_is_refused_with_a_reason(written: str) -> None:
    with pytest.raises(BadAnnotation, match="'"):
        parse_data(written)


def test_unknown_keys_are_let_be() -> None:
    assert parse_data('{"metaData": {}, "annotation": [{"text": "a", "offset": {"start": 0}}]}').text == "a"
