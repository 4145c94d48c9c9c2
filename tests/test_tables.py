"""data/ is read once, validated, and its mistakes are named."""

import csv
from pathlib import Path

import pytest

from govtext import tables
from govtext.errors import DataError

_FOLDER = tables.data_folder() / "lexicons"
LEXICONS = sorted(path.relative_to(_FOLDER).with_suffix("").as_posix() for path in _FOLDER.rglob("*.csv"))


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


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (
            "short,long,familiar,source\nOPD,A,maybe,x\n",
            r"line 2, column 'familiar': 'maybe' is neither true nor false",
        ),
        (
            "short,long,kind,source\nA,B,blend,x\n\nOPD,C,word,x\n",
            r"line 4, column 'kind': 'word' .* one of: 'initials'",
        ),
        (
            "short,long,kinds,source\nOPD,A,blend,x\n",
            r"line 1, column 'kinds': no such column\. There are: source, short",
        ),
        ("short,source\nOPD,x\n", r"line 1, column 'long': this column is missing\. Add it"),
        ("short,long,source\nOPD,A,x\nKTP,Kartu, Tanda,x\n", r"line 3: 4 cells for 3 columns\. Add or remove a comma"),
        ("short,long,source\nOPD,A\n", r"line 2: 2 cells for 3 columns"),
        ("short,long,short,source\nOPD,A,B,x\n", r"line 1, column 'short': this column stands twice"),
        ("", r"line 1, column 'source': this column is missing"),
    ],
)
def test_a_mistake_in_a_list_names_file_line_column_and_cure(broken: Path, text: str, message: str) -> None:
    (broken / "lexicons").mkdir()
    (broken / "lexicons" / "acronyms.csv").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"data/lexicons/acronyms\.csv, " + message):
        tables.lexicon("acronyms")


def test_a_number_is_written_in_digits(broken: Path) -> None:
    (broken / "lexicons").mkdir()
    (broken / "lexicons" / "months.csv").write_text("form,month,calendar,source\nmei,V,gregorian,x\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"months\.csv, line 2, column 'month': 'V' is not a whole number"):
        tables.lexicon("months")


def test_a_row_holds_typed_values_and_defaults_and_cannot_change(broken: Path) -> None:
    (broken / "lexicons").mkdir()
    (broken / "lexicons" / "officialese.csv").write_text(
        "pattern,prefer,unsure,source\ndalam rangka,untuk; guna ;,true,kbbi\n", encoding="utf-8"
    )
    (row,) = tables.lexicon("officialese")
    assert isinstance(row, tables.Wording)
    assert (row.pattern, row.prefer, row.opening, row.unsure, row.source) == (
        "dalam rangka", ("untuk", "guna"), False, True, "kbbi",
    )  # fmt: skip
    with pytest.raises(AttributeError):
        row.pattern = "x"  # type: ignore[misc]


def test_a_missing_file_and_bad_toml_say_what_to_do(broken: Path) -> None:
    with pytest.raises(DataError, match=r"sources\.toml: cannot be read"):
        tables.sources()
    (broken / "sources.toml").write_text("[x\n", encoding="utf-8")
    with pytest.raises(DataError, match="not valid TOML"):
        tables.sources()


def test_an_unknown_list_is_an_error() -> None:
    with pytest.raises(DataError, match="there are: "):
        tables.lexicon("nothing")
