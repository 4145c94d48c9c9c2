"""What the rules of tone share: hits from a word list of patterns, and the suggestions that go with them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.patterns.lists import PhraseMatch
from govtext.rules.rule import Hit
from govtext.tables import LoadedPhrase

from ._forms import lists
from ._scene import Scene

_CLOSING = frozenset(".!?…;\"”“'’")
_LEADING_ON = frozenset({"atau", "dan", "namun", "sehingga", "serta", "tetapi", "yang"})
_CONDITIONS = frozenset(
    [
        "agar", "andai", "andaikan", "asal", "biar", "bila", "jika", "kalau", "kalo", "nanti", "sebelum", "siapa",
        "siapapun", "supaya", "tanpa", "yang",
    ]
)  # fmt: skip
"""Words that open a condition or what is said about it before a comma."""


def find(scene: Scene, name: str, *, spoken: bool = False, named: bool = False) -> Iterator[Hit]:
    """Yield a hit for each place where phrases of word list ``name`` count: the one of them that marks most.

    ``spoken``: words inside direct quotations count as well, because publishing them is the writer's choice.
    ``named``: words that look like part of a name count as well (*Kades Korup*).
    """
    for here in scene.reading.once(_phrases).get(name, ()):
        counting = (one for one in here if _in_voice(scene, one, spoken=spoken) and holds(scene, one))
        match = next(counting, None)
        if match is not None and not scene.spared(match.span, named=named):
            span = around(scene, match.first, match.last) if match.row.sentence else _to_its_end(scene, match)
            yield hit(
                scene,
                span,
                match.row.prefer,
                sure=not match.row.unsure,
                variant="replace" if match.row.prefer else None,
            )


def _phrases(reading: Reading) -> Mapping[str, Sequence[Sequence[PhraseMatch[LoadedPhrase]]]]:
    scene = Scene.of(reading)
    return lists().find(scene, scene.notable.anchors)


def _to_its_end(scene: Scene, match: PhraseMatch[LoadedPhrase]) -> Span:
    """Return the place of ``match`` without the conjunction that only leads on to what follows."""
    last = match.last
    while last - 1 > match.first and scene.lower[last - 1] in _LEADING_ON:
        last -= 1
    return match.span if last == match.last else scene.tokens.span(match.first, last)


def _in_voice(scene: Scene, match: PhraseMatch[LoadedPhrase], *, spoken: bool) -> bool:
    """Tell whether the row counts in the voice it was met in: between quotation marks or not."""
    if scene.spoken(match.span):
        return spoken and "narration" not in match.row.when
    return "spoken" not in match.row.when


def holds(scene: Scene, match: PhraseMatch[LoadedPhrase]) -> bool:
    """Tell whether the other conditions of the row hold where it was met."""
    for condition in match.row.when:
        if condition == "leader" and not scene.leader(match.first):
            return False
        if condition in ("claim", "fact") and scene.hoped(match.first):
            return False
        if condition == "fact" and scene.has("due", match.first, match.last):
            return False
        if condition == "unprized" and scene.has("prize", *scene.sentence(match.first)):
            return False
        if condition == "bare" and scene.amounts(*scene.clause(match.first)):
            return False
        if condition == "headline" and not scene.headline(match.first):
            return False
        if condition == "opening" and any(scene.tokens.is_word[scene.sentence(match.first)[0] : match.first]):
            return False
        if condition == "person" and not person_near(scene, match.first):
            return False
    return True


def person_near(scene: Scene, token: int) -> bool:
    """Tell whether the sentence of ``token`` names a person."""
    start, stop = scene.sentence(token)
    where = scene.tokens.span(start, stop)
    return any(person.span.meets(where) for person in scene.reading.names.persons)


def hit(scene: Scene, span: Span, prefer: Sequence[str] = (), *, sure: bool = True, variant: str | None = None) -> Hit:
    """Return the hit for the words in ``span``; where editors would differ (not ``sure``) it is but a suggestion."""
    return Hit(
        span,
        {"term": scene.reading.document.words_of(span), "prefer": prefer[0] if prefer else ""},
        variant=variant,
        suggestions=suggestions(scene, span, prefer),
        severity=None if sure else "suggestion",
        certainty=None if sure else "medium",
    )


def suggestions(scene: Scene, span: Span, prefer: Sequence[str]) -> tuple[Suggestion, ...]:
    """Return a suggestion for each wording; one with a bracket asks for a fact, so it cannot be applied as it is."""
    opens_capital = scene.reading.document.text[span.start : span.start + 1].isupper()
    found = []
    for wording in prefer:
        text = wording[:1].upper() + wording[1:] if opens_capital and "[" not in wording else wording
        edits = () if "[" in text else (Edit(start=span.start, end=span.end, text=text),)
        found.append(Suggestion(label=text, safe=False, edits=edits))
    return tuple(found)


def around(scene: Scene, first: int, last: int) -> Span:
    """Return the clause around the tokens from ``first`` up to ``last``, between commas and in one voice.

    A condition takes along what it is a condition of (*Yang tidak memilih saya, jangan harap …*).
    """
    start, stop = scene.sentence(first)
    end = last
    voice = scene.spoken(scene.tokens.span(first, last))
    while first > start and scene.texts[first - 1] not in _CLOSING and scene.texts[first - 1] != ",":
        if scene.spoken(scene.tokens.span(first - 1, first)) is not voice:
            break
        first -= 1
    goes_on = scene.lower[first] in _CONDITIONS and "," not in scene.texts[first:last]
    while last < stop and scene.texts[last] not in _CLOSING:
        if scene.texts[last] == ",":
            if not goes_on:
                break
            goes_on = False
        if scene.spoken(scene.tokens.span(last, last + 1)) is not voice:
            break
        last += 1
    while last > first and not scene.tokens.is_word[last - 1]:
        last -= 1
    return scene.tokens.span(first, max(last, end))


def over(hit: Hit, whole: Span, term: str) -> Hit:
    """Return ``hit`` over ``whole``, whose words are ``term``: what was to replace its own words fits no longer."""
    variant = None if hit.variant == "replace" else hit.variant
    return replace(hit, span=whole, params={**hit.params, "term": term, "prefer": ""}, suggestions=(), variant=variant)
