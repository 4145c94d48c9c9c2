"""What the rules of tone share: hits from a word list of patterns, and the suggestions that go with them."""

from collections.abc import Iterator, Mapping, Sequence

from govtext.document import Span
from govtext.reading import Reading
from govtext.rules.finding import Edit, Suggestion
from govtext.rules.rule import Hit

from ._phrases import PhraseMatch, lists
from ._scene import Scene

_CLOSING = frozenset(".!?…\"”“'’")


def find(scene: Scene, name: str, *, spoken: bool = False, named: bool = False) -> Iterator[Hit]:
    """Yield a hit for each phrase of word list ``name`` that counts where it stands.

    ``spoken``: words inside direct quotations count as well, because publishing them is the writer's choice.
    ``named``: words that look like part of a name count as well (*Kades Korup*).
    """
    for match in scene.reading.once(_phrases).get(name, ()):
        if holds(scene, match, spoken=spoken) and not scene.spared(match.span, named=named):
            span = whole(scene, match) if match.row.sentence else match.span
            yield hit(
                scene,
                span,
                match.row.prefer,
                sure=not match.row.unsure,
                variant="replace" if match.row.prefer else None,
            )


def _phrases(reading: Reading) -> Mapping[str, Sequence[PhraseMatch]]:
    scene = Scene.of(reading)
    return lists().find(scene, scene.notable.anchors)


def holds(scene: Scene, match: PhraseMatch, *, spoken: bool) -> bool:
    """Tell whether the conditions of the row hold where it was met."""
    if scene.spoken(match.span) and (not spoken or "narration" in match.row.when):
        return False
    for condition in match.row.when:
        if condition == "leader" and not scene.leader(match.first):
            return False
        if condition in ("claim", "fact") and scene.hoped(match.first):
            return False
        if condition == "fact" and scene.has("due", match.first, match.last):
            return False
        if condition == "spoken" and not scene.spoken(match.span):
            return False
        if condition == "unprized" and scene.has("prize", *scene.sentence(match.first)):
            return False
        if condition == "bare" and scene.amounts(*scene.clause(match.first)):
            return False
        if condition == "headline" and not scene.headline(match.first):
            return False
        if condition == "opening" and match.first != scene.sentence(match.first)[0]:
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


def whole(scene: Scene, match: PhraseMatch) -> Span:
    """Return the sentence around ``match``, without the stop and the quotation marks at its ends."""
    return around(scene, match.first, match.last)


def around(scene: Scene, first: int, last: int) -> Span:
    """Return the sentence around the tokens from ``first`` up to ``last``, as far as it is in one voice."""
    start, stop = scene.sentence(first)
    end = last
    voice = scene.spoken(scene.tokens.span(first, last))
    while first > start and scene.texts[first - 1] not in _CLOSING:
        if scene.spoken(scene.tokens.span(first - 1, first)) is not voice:
            break
        first -= 1
    while last < stop and scene.texts[last] not in _CLOSING:
        if scene.spoken(scene.tokens.span(last, last + 1)) is not voice:
            break
        last += 1
    while last > first and not scene.tokens.is_word[last - 1]:
        last -= 1
    return scene.tokens.span(first, max(last, end))
