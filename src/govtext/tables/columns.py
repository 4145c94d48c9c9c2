"""Word lists as rows: the cells of each column are checked together, and each different cell once.

A list holds thousands of cells and few kinds of them, and a first check waits for all lists; that is why a row is a
plain object and not a model that validates itself.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import MISSING, Field, fields
from typing import Any, Literal, TypeVar, get_args, get_origin

from govtext.errors import DataError, Misfit, Wording

from .rows.row import Alternatives, Row

_R = TypeVar("_R", bound=Row)
Cell = Callable[[str], object]


def rows_of(model: type[_R], lines: Iterable[str], path: str) -> tuple[_R, ...]:
    """Return the rows of the CSV file data/``path``, whose ``lines`` begin with the names of the columns.

    A column that is left out holds the default of its field. Raises :class:`~govtext.errors.DataError`, which names
    file, line, column and cure, for a cell, a line or a column that does not fit ``model``, and :class:`csv.Error`.
    """
    header, *records = list(csv.reader(lines)) or [[]]
    table = _Table(path, header, records)
    return tuple(map(model, *(table.values(field) for field in table.known(fields(model)))))


class _Table:
    """The cells of one file, by column."""

    def __init__(self, path: str, header: Sequence[str], lines: Sequence[Sequence[str]]) -> None:
        self._path = path
        self._header = header
        self._lines = lines
        self._filled = [line for line in lines if line]
        for line in self._filled:
            if len(line) != len(header):
                raise self._error(
                    line,
                    Wording(
                        f"{len(line)} cells for {len(header)} columns. Add or remove a comma.",
                        f"{len(line)} sel untuk {len(header)} kolom. Tambah atau hapus koma.",
                    ),
                )
        columns = zip(*self._filled, strict=True) if self._filled else [()] * len(header)
        self._columns: Mapping[str, Sequence[str]] = dict(zip(header, columns, strict=True))

    def known(self, expected: Sequence[Field[Any]]) -> Sequence[Field[Any]]:
        """Return ``expected`` when the file has no other columns."""
        names = [field.name for field in expected]
        for name in self._header:
            if name not in names:
                right = ", ".join(names)
                raise self._error(
                    None,
                    Wording(f"no such column. There are: {right}.", f"kolom ini tidak ada. Yang ada: {right}."),
                    name,
                )
            if self._header.count(name) > 1:
                raise self._error(
                    None, Wording("this column stands twice. Remove one.", "kolom ini ada dua. Hapus satu."), name
                )
        return expected

    def values(self, field: Field[Any]) -> Sequence[Any]:
        """Return what the cells of the column of ``field`` stand for, line by line."""
        cells = self._columns.get(field.name)
        if cells is None:
            if field.default is MISSING:
                raise self._error(
                    None, Wording("this column is missing. Add it.", "kolom ini belum ada. Tambahkan."), field.name
                )
            return [field.default] * len(self._filled)
        if field.type is str:
            return cells
        read = _reader(field.type)
        known = {}
        for cell in dict.fromkeys(cells):
            try:
                known[cell] = read(cell)
            except Misfit as error:
                raise self._error(self._filled[cells.index(cell)], error.both, field.name) from error
        return [known[cell] for cell in cells]

    def _error(self, line: Sequence[str] | None, problem: Wording, column: str | None = None) -> DataError:
        """Return the error for ``line``, or for the first one of the file, which names the columns."""
        number = 1 if line is None else 2 + next(at for at, other in enumerate(self._lines) if other is line)
        place = Wording(f"data/{self._path}, line {number}", f"data/{self._path}, baris {number}")
        if column:
            place = Wording(f"{place.en}, column {column!r}", f"{place.id}, kolom {column!r}")
        return DataError(*problem.under(place))


def _reader(kind: object) -> Cell:
    """Return the function that reads one cell of a column of ``kind``."""
    if get_origin(kind) is Literal:
        return _one_of(get_args(kind))
    return _READERS[kind]


def _one_of(allowed: Sequence[str]) -> Cell:
    def read(cell: str) -> str:
        if cell not in allowed:
            right = ", ".join(map(repr, allowed))
            raise Misfit(
                f"{cell!r} is not allowed. Write one of: {right}.",
                f"{cell!r} tidak diperbolehkan. Tulis salah satu dari: {right}.",
            )
        return cell

    return read


def _truth(cell: str) -> bool:
    if cell not in {"true", "false"}:
        raise Misfit(
            f"{cell!r} is neither true nor false. Write one of them.",
            f"{cell!r} bukan true dan bukan false. Tulis salah satunya.",
        )
    return cell == "true"


def _number(cell: str) -> int:
    if not cell.isdecimal():
        raise Misfit(
            f"{cell!r} is not a whole number. Write it in digits.",
            f"{cell!r} bukan bilangan bulat. Tulis dengan angka.",
        )
    return int(cell)


def _alternatives(cell: str) -> Alternatives:
    return tuple(part for part in map(str.strip, cell.split(";")) if part)


_READERS: Mapping[object, Cell] = {bool: _truth, int: _number, Alternatives: _alternatives}
