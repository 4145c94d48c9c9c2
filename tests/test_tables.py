"""data/ is read once, validated, and its mistakes are named."""

import csv
from pathlib import Path

import pytest

from govtext import tables
from govtext.errors import DataError

LEXICONS = sorted(path.stem for path in (tables.data_folder() / "lexicons").glob("*.csv"))


def test_every_table_loads() -> None:
    assert tables.sources()
    for family in ("overall", *tables.FAMILIES):
        made = tables.norm(family)
        assert made.bands[-1].at_least == 0
        assert [band.at_least for band in made.bands] == sorted((band.at_least for band in made.bands), reverse=True)
        assert all(part.weight > 0 for part in made.parts)


@pytest.mark.parametrize("name", LEXICONS)
def test_a_word_list_is_known_sorted_unique_and_sourced(name: str) -> None:
    rows = tables.lexicon(name)
    assert rows
    for row in rows:
        assert row.source in tables.sources(), f"{name}: source {row.source!r} is not in sources.toml"
    with (tables.data_folder() / "lexicons" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        lines = [tuple(record) for record in csv.reader(file)][1:]
    assert lines == sorted(lines), f"{name}.csv is not sorted"
    assert len(set(lines)) == len(lines), f"{name}.csv repeats a line"


@pytest.mark.parametrize("name", LEXICONS)
def test_a_word_list_is_composed_and_without_stray_white_space(name: str) -> None:
    text = (tables.data_folder() / "lexicons" / f"{name}.csv").read_text(encoding="utf-8")
    assert "\r" not in text
    for line in text.splitlines():
        assert line == line.strip()


def test_every_source_of_a_law_says_how_it_was_verified() -> None:
    for key, source in tables.sources().items():
        assert source.verified_by, key
        if source.kind == "law" and source.articles:
            assert source.verification in {"V1", "V2"}, key


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty data folder in place of the real one, and nothing remembered from it."""
    monkeypatch.setattr("govtext.tables.load.data_folder", lambda: tmp_path)
    caches = [value for value in vars(tables).values() if hasattr(value, "cache_clear")]
    for cached in caches:
        cached.cache_clear()
    yield tmp_path
    for cached in caches:
        cached.cache_clear()


def test_a_mistake_in_a_card_names_file_and_key(broken: Path) -> None:
    folder = broken / "rules" / "jargon"
    folder.mkdir(parents=True)
    (folder / "x.toml").write_text('title = { id = "a", en = "b" }\nseverty = "error"\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"data/rules/jargon/x\.toml, key '\w+'"):
        tables.card("jargon.x")


def test_a_mistake_in_a_list_names_file_line_and_column(broken: Path) -> None:
    (broken / "lexicons").mkdir()
    (broken / "lexicons" / "acronyms.csv").write_text(
        "short,long,familiar,source\nOPD,Organisasi,maybe,govtext\n", encoding="utf-8"
    )
    with pytest.raises(DataError, match=r"acronyms\.csv, line 2, column 'familiar'"):
        tables.lexicon("acronyms")


def test_a_missing_file_and_bad_toml_say_what_to_do(broken: Path) -> None:
    with pytest.raises(DataError, match=r"sources\.toml: cannot be read"):
        tables.sources()
    (broken / "sources.toml").write_text("[x\n", encoding="utf-8")
    with pytest.raises(DataError, match="not valid TOML"):
        tables.sources()


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(DataError, match="there are: "):
        tables.lexicon("nothing")
