"""How the bytes of a draft become text."""

from govtext.errors import InputError, Wording

_CURE = Wording(
    "Save it as UTF-8 (in most editors: Save As, encoding UTF-8) and check it again.",
    "Simpan sebagai UTF-8 (di kebanyakan editor: Simpan Sebagai, pengodean UTF-8), lalu periksa lagi.",
)
_OTHER_MARKS = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)


def decode(data: bytes, name: str = "<input>") -> str:
    """Return the text of ``data``, which must be UTF-8. A byte order mark stays in it as U+FEFF.

    Raises :class:`~govtext.errors.InputError` with code ``not_utf8`` and a message that names ``name``, the byte that
    is wrong (counted from 0) and what to do. Nothing is guessed: a draft in the wrong encoding would be checked with
    words that nobody wrote.
    """
    for mark, encoding in _OTHER_MARKS:
        if data.startswith(mark):
            raise InputError(
                "not_utf8",
                f"{name}: the file is {encoding} (byte order mark at byte 0), not UTF-8. {_CURE.en}",
                f"{name}: berkas ini {encoding} (ada tanda urutan bita di awalnya), bukan UTF-8. {_CURE.id}",
            )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(
            "not_utf8",
            f"{name}: byte {error.start} (0x{data[error.start]:02x}, line {line}) is not UTF-8. {_CURE.en}",
            f"{name}: bita {error.start} (0x{data[error.start]:02x}, baris {line}) bukan UTF-8. {_CURE.id}",
        ) from error
    nulls = data.count(0, 0, 4096)
    if nulls * 4 > min(len(data), 4096):
        raise InputError(
            "not_utf8",
            f"{name}: byte {data.index(0)} is zero and so are many more: UTF-16 without a mark, or no text. {_CURE.en}",
            f"{name}: bita {data.index(0)} nol, begitu pula banyak bita lain: UTF-16 tanpa tanda, atau bukan teks. "
            f"{_CURE.id}",
        )
    return text
