"""What a caption says otherwise than its release, in the shape in which it is printed."""

from typing import Literal

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules import Place, place
from govtext.wire import Wire

Matter = Literal["amount", "figure", "percent", "date", "time", "name"]
State = Literal["differs", "missing"]

_DIFFERS = {
    "id": "Takarir menulis {caption}, siaran pers {release}. {cure}",
    "en": "The caption says {caption}, the release {release}. {cure}",
}
_MISSING = {
    "id": "{caption} tidak ada dalam siaran pers. Periksa asalnya.",
    "en": "{caption} is not in the release. Check where it comes from.",
}
_MISSPELT = {
    "id": "Nama {caption} mungkin salah eja: siaran pers menulis {release}. Periksa mana yang benar.",
    "en": "The name {caption} may be misspelt: the release has {release}. Check which is right.",
}
_ROUND = {
    "id": "Samakan, atau tulis “sekitar” bila dibulatkan.",
    "en": "Make them agree, or write “sekitar” for a round one.",
}
_RIGHT = {"id": "Periksa mana yang benar.", "en": "Check which is right."}
_CURES = {"amount": _ROUND, "figure": _ROUND, "percent": _ROUND, "date": _RIGHT, "time": _RIGHT, "name": _RIGHT}


class Difference(Wire):
    """Something a caption says that its release says otherwise (``differs``) or not at all (``missing``).

    ``span`` is its place in the caption and ``release_span`` that of what the release says; the words of both are
    given with personal data masked.
    """

    matter: Matter
    state: State
    message: str
    text: str
    span: Place
    release_text: str | None = None
    release_span: Place | None = None


class Pair:
    """A release and one of its captions, read; writes differences down in ``language`` (``id`` or ``en``)."""

    def __init__(self, release: Reading, caption: Reading, language: str) -> None:
        self.release = release
        self.caption = caption
        self._language = language

    def difference(self, matter: Matter, span: Span, other: Span | None) -> Difference:
        """Return the difference between ``span`` of the caption and ``other`` of the release, None when it has none."""
        state: State = "missing" if other is None else "differs"
        text = _words(self.caption, span)
        release = _words(self.release, other) if other else None
        said = _MISSING if release is None else _MISSPELT if matter == "name" else _DIFFERS
        return Difference(
            matter=matter,
            state=state,
            message=said[self._language].format(
                caption=f"“{text}”", release=f"“{release}”", cure=_CURES[matter][self._language]
            ),
            text=text,
            span=place(self.caption, span),
            release_text=release,
            release_span=place(self.release, other) if other else None,
        )


def _words(reading: Reading, span: Span) -> str:
    shown, mask = reading.shown[span.start : span.end], reading.document.mask[span.start : span.end]
    return " ".join("".join(" " if seen.isspace() else char for char, seen in zip(shown, mask, strict=True)).split())
