"""What is wrong in the body of a request, place by place, in both languages."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from .problems import Fault, Said

_MOST = 20
"""Faults that are told of one body."""

_TOLD: Mapping[str, str] = {
    "missing": "Kunci ini wajib ada.",
    "extra_forbidden": "Kunci ini tidak dikenal; perbaiki ejaannya atau hapus.",
    "literal_error": "Tulis salah satu dari: {expected}.",
    "json_invalid": "Isi ini bukan JSON yang sah.",
    "string_type": "Tulis sebagai teks dalam tanda petik.",
    "string_too_short": "Teks ini paling sedikit {min_length} karakter.",
    "string_too_long": "Teks ini paling banyak {max_length} karakter.",
    "string_unicode": "Teks ini harus UTF-8.",
    "list_type": "Tulis sebagai daftar: […].",
    "dict_type": "Tulis sebagai objek: {{…}}.",
    "model_attributes_type": "Tulis sebagai objek: {{…}}.",
    "too_short": "Paling sedikit {min_length} isi.",
    "too_long": "Paling banyak {max_length} isi.",
    "bool_type": "Tulis true atau false.",
    "bool_parsing": "Tulis true atau false.",
    "float_type": "Tulis sebagai angka.",
    "float_parsing": "Tulis sebagai angka.",
    "finite_number": "Tulis sebagai angka biasa.",
    "greater_than_equal": "Paling kecil {ge}.",
    "less_than_equal": "Paling besar {le}.",
}
_OTHERWISE = "Nilai ini tidak dapat dipakai; message menyebut sebabnya."
_OWN: Mapping[str, str] = {
    "send either text or docx": "Kirim text atau docx, salah satu.",
    "send the Word file as Base64 in docx": "Kirim berkas Word sebagai Base64 dalam docx.",
}
"""What the models of this package say themselves."""


def faults(errors: Sequence[Any]) -> list[Fault]:
    """Return the first of pydantic's errors as faults; what was sent is in none of them, but for its keys."""
    return [_fault(error) for error in errors[:_MOST]]


def _fault(error: Mapping[str, Any]) -> Fault:
    message = str(error["msg"])
    own = _OWN.get(message.removeprefix("Value error, "))
    pattern = _TOLD.get(str(error["type"]), _OTHERWISE)
    told = own or pattern.format_map(defaultdict(lambda: "…", error.get("ctx") or {}))
    where = ".".join(map(str, error["loc"]))
    return Fault(where=where, message=message, messages=Said(id=told, en=f"{message.removesuffix('.')}."))
