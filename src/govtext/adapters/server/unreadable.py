"""What to do about a draft that cannot be read, in both languages, by the code that the library gives its error."""

from collections.abc import Callable, Mapping

_Both = tuple[str, str]


def _genres() -> _Both:
    from govtext.genres import OTHER
    from govtext.tables import genres

    right = ", ".join([*genres(), OTHER])
    return (
        f"Jenis di kepala naskah (genre:) tidak dikenal; tulis salah satu dari: {right}.",
        f"The kind in the head of the draft (genre:) is not known; write one of: {right}.",
    )


def _channels() -> _Both:
    from govtext.tables import channels

    right = ", ".join(channels())
    return (
        f"Saluran di kepala naskah (channel:) tidak dikenal; tulis salah satu dari: {right}.",
        f"The channel in the head of the draft (channel:) is not known; write one of: {right}.",
    )


_CURES: Mapping[str, _Both | Callable[[], _Both]] = {
    "bad_docx": (
        "Berkas ini rusak atau bukan .docx. Buka di pengolah kata, simpan lagi sebagai .docx, lalu coba lagi.",
        "This file is damaged or no .docx. Open it in a word processor, save it as .docx again, and try again.",
    ),
    "too_large": (
        "Berkas ini terlalu besar setelah dibuka. Bagi naskah menjadi beberapa berkas.",
        "This file is too large once it is unpacked. Divide the draft into several files.",
    ),
    "unreadable": (
        "Isi docx bukan Base64. Kirim bita berkas Word dalam Base64.",
        "What docx holds is no Base64. Send the bytes of the Word file as Base64.",
    ),
    "unknown_genre": _genres,
    "unknown_channel": _channels,
}


def cure(code: str) -> _Both | None:
    """Return what to do about the error called ``code``, Indonesian and English; None where only its message says."""
    found = _CURES.get(code)
    return found() if callable(found) else found
