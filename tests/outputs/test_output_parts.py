"""What a form says of a draft can be kept and put into any run: under another name, in another place among others."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import PROBLEM, RELEASE, Made

from govtext.outputs import FORMATS
from govtext.outputs.harmless import harmless
from govtext.outputs.indented import elements, indented
from govtext.outputs.parts import BETWEEN, MARK, NAME, Known

HOSTILE = f'# Judul {NAME}\n\nBupati me-{MARK}launching {NAME}{BETWEEN} "{NAME}" aplikasi untuk stakeholder.\n'
NAMES = ("rilis.md", 'a & <b> "c".md', "nl\nname.md", "ü/100%.md", None)
TEXTS = st.text(st.characters(codec="utf-8") | st.sampled_from(f'{NAME}{MARK}{BETWEEN}"\\<&'))
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | TEXTS,
    lambda inner: st.lists(inner) | st.dictionaries(TEXTS, inner),
)


@given(VALUES)
def test_json_is_written_as_the_standard_library_writes_it(value: Any) -> None:
    assert indented(value) == json.dumps(value, ensure_ascii=False, indent=1)


@given(st.lists(VALUES, min_size=1), VALUES)
def test_values_that_are_written_already_stand_as_they_are(values: list[Any], value: Any) -> None:
    written = {"a": [elements(values, 2)], "b": indented(value, 1)}
    assert indented(written) == json.dumps({"a": values, "b": value}, ensure_ascii=False, indent=1)


@given(VALUES)
def test_no_mark_is_left_by_json(value: Any) -> None:
    assert not {NAME, MARK, BETWEEN} & set(indented(value))


@given(st.text())
def test_no_mark_is_left_by_what_people_see(text: str) -> None:
    assert not {NAME, MARK, BETWEEN} & set(harmless(text))


@pytest.mark.parametrize("format", sorted(name for name, form in FORMATS.items() if form.at_once and form.in_parts))
@pytest.mark.parametrize(
    "text", [RELEASE, HOSTILE, "", "Warga datang.\n"], ids=["release", "hostile", "empty", "clean"]
)
def test_a_part_fits_any_name_and_any_place(format: str, text: str) -> None:
    form = FORMATS[format]
    one = Made({"lain.md": text})
    part = form.part_of(one.batch.reports[0], Known(one.shown["lain.md"]), "id")
    run = Made({"pertama.md": RELEASE, **dict.fromkeys(NAMES, text), "terakhir.md": "Teks.\n"}, errors=(PROBLEM,))
    fresh = {name: Known(shown) for name, shown in run.shown.items()}
    kept = {**fresh, **{name: Known(part=part) for name in NAMES}}
    assert form.render(run.batch, kept, "id") == form.render(run.batch, fresh, "id")


@pytest.mark.parametrize("format", sorted(name for name, form in FORMATS.items() if form.at_once))
def test_no_mark_is_left_in_a_run(format: str) -> None:
    told = Made(dict.fromkeys(NAMES, HOSTILE), errors=(PROBLEM,)).written(format)
    assert not {NAME, MARK, BETWEEN} & set(told)
