"""Why Python or the system refused something, in both languages: files, TOML, encodings."""

import errno
import re
from collections.abc import Mapping

from .errors import Wording

_SYSTEM: Mapping[int, str] = {
    errno.EACCES: "izin ditolak",
    errno.EBUSY: "sedang dipakai",
    errno.EEXIST: "sudah ada",
    errno.EFBIG: "terlalu besar",
    errno.EINVAL: "tidak sah bagi sistem",
    errno.EIO: "media penyimpanan tidak dapat dibaca atau ditulis",
    errno.EISDIR: "ini sebuah folder",
    errno.ELOOP: "tautannya berputar-putar",
    errno.EMFILE: "terlalu banyak berkas terbuka",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ENOENT: "tidak ada berkas atau folder itu",
    errno.ENOSPC: "penyimpanan penuh",
    errno.ENOTDIR: "ini bukan folder",
    errno.EPERM: "tidak diizinkan",
    errno.EROFS: "hanya dapat dibaca",
}
"""The commonest numbers of errors of the system."""

_TOML: Mapping[str, str] = {
    r"Invalid value": "nilai tidak sah",
    r"Invalid statement": "baris tidak sah",
    r"Invalid date or datetime": "tanggal tidak sah",
    r"Invalid initial character for a key part": "nama kunci dimulai dengan tanda yang tidak sah",
    r"Expected '=' after a key in a key/value pair": "sesudah kunci harus ada “=”",
    r"Expected newline or end of document after a statement": "sesudah nilai, baris harus berakhir",
    r"Expected '\]+' at the end of (?:a table|an array) declaration": "kepala tabel belum ditutup dengan “]”",
    r"Unclosed array": "daftar belum ditutup dengan “]”",
    r"Unclosed inline table": "tabel belum ditutup dengan “}”",
    r"Unterminated string": "teks belum ditutup dengan tanda petik",
    r"Expected ['\"]+|Illegal character .*": "teks belum ditutup dengan tanda petik, atau berisi tanda yang tidak sah",
    r"Unescaped '\\' in a string": "garis miring terbalik harus ditulis dua kali",
    r"Cannot overwrite a value": "kunci ini ditulis dua kali",
    r"Duplicate inline table key (.*)": r"kunci \1 ditulis dua kali",
    r"Cannot declare \((.*?),?\) twice": r"tabel \1 ditulis dua kali",
    r"Found invalid character (.*)": r"ada tanda yang tidak sah: \1",
}  # fmt: skip
"""What the parser of TOML says, as patterns, and the same in Indonesian."""

_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")


def cause(error: Exception) -> Wording:
    """Return why ``error`` came, without its place; what nobody put into Indonesian stays as it is in both."""
    if isinstance(error, OSError):
        en = error.strerror or str(error)
        return Wording(en, _SYSTEM.get(error.errno or 0, en))
    if isinstance(error, UnicodeDecodeError):
        return Wording(str(error), "bukan UTF-8")
    return Wording(str(error), str(error))


def toml_fault(error: Exception) -> tuple[Wording, int | None]:
    """Return what is wrong with a file that is no TOML, and the line (from 1) where the parser says so."""
    what = str(error)
    place = _PLACE.search(what)
    if place is None:
        return Wording(what, _translated(what)), None
    line = place["line"]
    if line is None:  # at the end of the document: that is worth saying
        return Wording(what, f"{_translated(what.replace(place[0], ''))} (di akhir berkas)"), None
    said = what.replace(place[0], "")
    return Wording(said, _translated(said)), int(line)


def _translated(said: str) -> str:
    for pattern, told in _TOML.items():
        if match := re.fullmatch(pattern, said):
            return match.expand(told)
    return said
