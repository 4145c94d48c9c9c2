"""What pydantic found wrong with a value, in both languages."""

from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from govtext.errors import Misfit, Wording

_TOLD: Mapping[str, str] = {
    "missing": "Kunci ini wajib ada.",
    "extra_forbidden": "Kunci ini tidak dikenal; perbaiki ejaannya atau hapus.",
    "literal_error": "Tulis salah satu dari: {expected}.",
    "json_invalid": "Isi ini bukan JSON yang sah.",
    "string_type": "Tulis sebagai teks dalam tanda petik.",
    "string_too_short": "Teks ini paling sedikit {min_length} karakter.",
    "string_too_long": "Teks ini paling banyak {max_length} karakter.",
    "string_unicode": "Teks ini harus UTF-8.",
    "string_pattern_mismatch": "Teks ini harus mengikuti pola {pattern}.",
    "list_type": "Tulis sebagai daftar: […].",
    "tuple_type": "Tulis sebagai daftar: […].",
    "dict_type": "Tulis sebagai objek: {{…}}.",
    "mapping_type": "Tulis sebagai objek: {{…}}.",
    "model_type": "Tulis sebagai objek: {{…}}.",
    "model_attributes_type": "Tulis sebagai objek: {{…}}.",
    "too_short": "Paling sedikit {min_length} isi.",
    "too_long": "Paling banyak {max_length} isi.",
    "bool_type": "Tulis true atau false.",
    "bool_parsing": "Tulis true atau false.",
    "int_type": "Tulis sebagai bilangan bulat.",
    "int_parsing": "Tulis sebagai bilangan bulat.",
    "int_from_float": "Tulis sebagai bilangan bulat.",
    "float_type": "Tulis sebagai angka.",
    "float_parsing": "Tulis sebagai angka.",
    "finite_number": "Tulis sebagai angka biasa.",
    "date_type": "Tulis sebagai tanggal, misalnya 2027-02-01.",
    "date_parsing": "Tulis sebagai tanggal, misalnya 2027-02-01.",
    "date_from_datetime_parsing": "Tulis sebagai tanggal, misalnya 2027-02-01.",
    "greater_than": "Harus lebih besar dari {gt}.",
    "greater_than_equal": "Paling kecil {ge}.",
    "less_than": "Harus lebih kecil dari {lt}.",
    "less_than_equal": "Paling besar {le}.",
}
"""By the names that pydantic gives to what may be wrong."""
_OTHERWISE = "Nilai ini tidak dapat dipakai."


def misfit(error: Mapping[str, Any]) -> Wording:
    """Return what is wrong, as sentences, of one of pydantic's ``errors()``; what was written is not in it."""
    context = error.get("ctx") or {}
    own = context.get("error")
    if isinstance(own, Misfit):
        en, told = own.both
    else:
        en = str(error["msg"])
        told = _TOLD.get(str(error["type"]), _OTHERWISE).format_map(defaultdict(lambda: "…", context))
        told = told.replace("' or '", "' atau '")
    return Wording(f"{en.removesuffix('.')}.", f"{told.removesuffix('.')}.")
