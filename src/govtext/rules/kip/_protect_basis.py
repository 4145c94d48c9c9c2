"""What each kind of protected passage and datum rests on: the law and article behind it."""

from govtext.tables import Basis

_KIP = "uu-14-2008"
_PDP = "uu-27-2022"


def _law(source: str, article: str) -> Basis:
    return Basis(source=source, article=article, force="wajib_lembaga")


_LETTERS = {f"17{letter}": (_law(_KIP, f"Pasal 17 huruf {letter}"),) for letter in "abcdefghij"}
RESTRICTED = {
    **_LETTERS,
    "17h": (_law(_KIP, "Pasal 17 huruf h"), _law(_PDP, "Pasal 4 ayat (2)")),
    "kampanye": (_law("uu-10-2016", "Pasal 71"),),
    "anak": (_law("uu-11-2012", "Pasal 19"),),
    "praduga": (_law("uu-48-2009", "Pasal 8 ayat (1)"),),
    "bmkg": (_law("uu-31-2009", "Pasal 36 ayat (1)"),),
}
"""By the kind of passage: the letter of article 17, or the law that the other grounds come from."""

_IDENTITY = (_law("uu-24-2013", "Pasal 79 ayat (1)"), _law(_PDP, "Pasal 65 ayat (2)"))
_GENERAL = (_law(_PDP, "Pasal 20"), _law(_PDP, "Pasal 65 ayat (2)"))
_SPECIFIC = (_law(_PDP, "Pasal 4 ayat (2)"), _law(_KIP, "Pasal 17 huruf h"))
PERSONAL = {
    "nik": _IDENTITY,
    "kk": _IDENTITY,
    "npwp": _GENERAL,
    "paspor": _GENERAL,
    "telepon": _GENERAL,
    "email": _GENERAL,
    "alamat": _GENERAL,
    "tanggal_lahir": _GENERAL,
    "rekening": _SPECIFIC,
    "kesehatan": _SPECIFIC,
    "penerima": (_law(_KIP, "Pasal 17 huruf h"), _law(_PDP, "Pasal 20")),
    "anak": (_law("uu-11-2012", "Pasal 19"), _law(_PDP, "Pasal 25 ayat (2)")),
}
"""By the kind of datum: population data, general and specific personal data, and children in a case."""
