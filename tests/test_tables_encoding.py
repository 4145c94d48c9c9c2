"""A table that is not UTF-8 is a DataError like any other that cannot be used."""

from pathlib import Path

import pytest

from govtext import tables
from govtext.errors import DataError


def test_tables_in_another_encoding_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "lexicons").mkdir()
    (tmp_path / "lexicons" / "roots.csv").write_bytes(b"form,source\n\xff,x\n")
    (tmp_path / "sources.toml").write_bytes(b"title = '\xff'\n")
    monkeypatch.setattr("govtext.tables.load.data_folder", lambda: tmp_path)
    with pytest.raises(DataError, match=r"data/lexicons/roots\.csv: cannot be read"):
        tables.lexicon.__wrapped__("roots")
    with pytest.raises(DataError, match=r"data/sources\.toml: cannot be read"):
        tables.sources.__wrapped__()
