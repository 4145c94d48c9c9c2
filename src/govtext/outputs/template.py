"""A skeleton of each kind of text: what it should say, with places to fill in."""

from govtext.errors import ConfigError
from govtext.tables import Genre, GenreElement, genres

_LEAD = frozenset({"apa", "siapa", "kapan", "di_mana"})
"""Elements that belong together in the first sentence."""
_UNDER_HEADING = "**"


def template(genre: str, language: str = "id") -> str:
    """Return the Markdown skeleton of ``genre``, with hints in ``language`` (``id`` or ``en``) as comments.

    Everything to fill in stands in square brackets. Raises :class:`~govtext.errors.ConfigError` for an unknown genre.
    """
    table = genres().get(genre)
    if table is None:
        right = ", ".join(genres())
        raise ConfigError(
            f"genre {genre!r} is not known; there are: {right}", f"genre {genre!r} tidak dikenal; yang ada: {right}"
        )
    lines = ["---", f"genre: {table.name}", "---", "", f"<!-- {table.about.in_language(language)} -->", ""]
    if genre == "media_sosial":
        return "\n".join([*lines, *_caption(table, language)]) + "\n"
    lines += [f"# {_headline(language)}", "", *_opening(table, language)]
    for key, element in table.elements.items():
        if key not in _LEAD:
            lines += _part(element, language)
    return "\n".join(lines).rstrip() + "\n"


def _headline(language: str) -> str:
    return "[Judul: pokok berita dalam satu kalimat]" if language == "id" else "[Headline: the point in one sentence]"


def _opening(table: Genre, language: str) -> list[str]:
    """Return the first sentence where a kind asks who, what, when and where."""
    lead = [element for key, element in table.elements.items() if key in _LEAD]
    if not lead:
        return []
    place = "KOTA" if language == "id" else "CITY"
    words = ", ".join(element.fill.in_language(language) for element in lead)
    return [*(_hint(element, language) for element in lead), f"[{place}] – {words}.", ""]


def _part(element: GenreElement, language: str) -> list[str]:
    fill = element.fill.in_language(language)
    gap = [] if fill.startswith("- ") else [""]
    return [_hint(element, language), *([""] if fill.startswith(_UNDER_HEADING) else []), fill, *gap]


def _caption(table: Genre, language: str) -> list[str]:
    return [
        line
        for element in table.elements.values()
        for line in (_hint(element, language), element.fill.in_language(language))
    ]


def _hint(element: GenreElement, language: str) -> str:
    return f"<!-- {element.ask.in_language(language)} -->"
