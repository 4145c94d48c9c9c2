"""Empty verbs with a noun of the action: *melakukan pemantauan* for *memantau*, *diberikan teguran* for *ditegur*."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import cast

from govtext.document import Kind, Span
from govtext.language.quotes.attribution import is_predicate
from govtext.language.words.forms import analyse
from govtext.language.words.inflection import passive
from govtext.reading import Reading
from govtext.tables import ActionNoun, lexicon

_GROUPS = {
    "laku": ("melakukan", "dilakukan", "lakukan"),
    "laksana": ("melaksanakan", "dilaksanakan", "laksanakan"),
    "ada": ("mengadakan", "diadakan", "adakan"),
    "selenggara": ("menyelenggarakan", "diselenggarakan", "selenggarakan"),
    "gelar": ("menggelar", "digelar", "gelar"),
    "beri": ("memberikan", "diberikan", "berikan"),
    "sampai": ("menyampaikan", "disampaikan", "sampaikan"),
    "alami": ("mengalami",),
}
_VOICES = ("active", "passive", "bare")
_EMPTY = {form: (group, voice) for group, forms in _GROUPS.items() for form, voice in zip(forms, _VOICES, strict=False)}
_VERBS = frozenset(_EMPTY)
_HOLDING = ("laksana", "ada", "selenggara", "gelar")
"""Verbs for holding an event: empty before the noun of an action, but not before the noun of an event."""

_CARRIERS = frozenset(
    {
        "aksi",
        "kegiatan",
        "langkah",
        "langkah-langkah",
        "pekerjaan",
        "proses",
        "tahapan",
        "tindakan",
        "upaya",
        "upaya-upaya",
    }
)  # fmt: skip
_ADVERBS = frozenset({"juga", "kembali", "langsung", "segera", "terus"})
_JOINTS = frozenset({"dan", "serta", "atau", "maupun", ",", "/", "&", "hingga"})
_TOWARDS = frozenset({"terhadap", "atas"})
_TOWARDS_PERSONS = _TOWARDS | {"kepada", "bagi", "pada", "untuk"}
_POINTING = frozenset({"ini", "itu", "tersebut", "dimaksud"})
_LONGEST_CHAIN = 4
_SHORTEST_BORROWED = 8
"""Letters of a noun in -isasi that is taken for an action without being listed: longer than this."""
_LOUD = frozenset({Kind.TITLE, Kind.HEADING})
"""Blocks where a capital tells nothing about a name."""


@dataclass(frozen=True, slots=True)
class Nominal:
    """An empty verb with what it carries: its tokens (``last`` excluded), the verb to use, a preposition that goes.

    ``verb`` is "" where no list knows it. ``bent``: an adjective follows that the verb cannot take over as it is.
    """

    first: int
    last: int
    span: Span
    verb: str
    preposition: Span | None = None
    bent: bool = False


@cache
def action_nouns() -> Mapping[str, ActionNoun]:
    """Return the nouns that lists know, with their verbs."""
    return {row.noun: row for row in cast("tuple[ActionNoun, ...]", lexicon("action_nouns"))}


def is_action(word: str) -> bool:
    """Tell whether ``word``, in lower case, is a listed noun of an action that ``melakukan`` may carry."""
    row = action_nouns().get(word)
    return row is not None and "laku" in row.carried_by


def voiced(verb: str, voice: str) -> str:
    """Return ``verb`` (active) in ``voice``: ``active``, ``passive`` or ``bare`` (a command: *pantau*)."""
    if voice == "passive":
        return passive(verb) or verb
    if voice == "bare" and " " not in verb and analyse(verb).prefixes[:1] == ("meN",):
        return analyse(verb).inside
    return verb


def find_nominals(reading: Reading) -> Iterator[Nominal]:
    """Yield every empty verb with its noun, in the order of the text."""
    lower = reading.tokens.lower
    for at, start, stop in reading.sentence_around.around(reading.word_places.of(_VERBS)):
        block = reading.document.block_at(reading.tokens.starts[at])
        loud = block is not None and block.kind in _LOUD
        group, voice = _EMPTY[lower[at]]
        split = voice == "bare" and at > start and lower[at - 1] == "di"
        found = _Seeker(reading, stop, loud, group, "passive" if split else voice).seek(at, at - split)
        if found is not None:
            yield found


@dataclass(frozen=True, slots=True)
class _Seeker:
    """Looks for what one empty verb carries, up to token ``stop``."""

    reading: Reading
    stop: int
    loud: bool
    group: str
    voice: str

    def seek(self, verb_at: int, first: int) -> Nominal | None:
        """Return the noun phrase behind the empty verb at token ``verb_at``, or None.

        ``first`` is the token before it where its di- is written apart.
        """
        lower = self.reading.tokens.lower
        at = verb_at + 1
        if at < self.stop and lower[at] in _ADVERBS:
            at += 1
        carrier = ""
        if at < self.stop and lower[at] in _CARRIERS and self.group in ("laku", *_HOLDING):
            carrier = lower[at]
            at += 1
        verbs, last = self._chain(at, carried=bool(carrier))
        if last == at:
            return self._activity(first, at) if carrier == "kegiatan" else None
        span = self.reading.tokens.span(first, last)
        verb = " dan ".join(verbs) if all(verbs) else ""
        if len(verbs) > 2 and verb:
            verb = f"{', '.join(verbs[:-1])}, dan {verbs[-1]}"
        bent = last < self.stop and (self.reading.tags.pos[last] == "ADJ" or self._shared(last))
        preposition = None if bent else self._preposition(lower[last - 1], last)
        return Nominal(first, last, span, verb, preposition, bent)

    def _shared(self, at: int) -> bool:
        """Tell whether a noun that is no action hangs on the same verb: *memberikan arahan dan solusi*."""
        lower, tags = self.reading.tokens.lower, self.reading.tags.pos
        if lower[at] not in ("dan", "serta", "atau", "maupun", "ataupun") or at + 2 > self.stop - 1:
            return False
        return tags[at + 1] == "NOUN" and not is_predicate(lower[at + 2])

    def _chain(self, at: int, carried: bool) -> tuple[list[str], int]:
        """Read nouns of action joined by commas and *dan* from token ``at``: their verbs, and where they end."""
        lower = self.reading.tokens.lower
        verbs: list[str] = []
        last = at
        while at < self.stop and len(verbs) < _LONGEST_CHAIN:
            verb = self._verb(at, carried or bool(verbs))
            if verb is None:
                break
            verbs.append(verb)
            last = at = at + 1
            joints = 0
            while at < self.stop and lower[at] in _JOINTS and joints < 2:
                at, joints = at + 1, joints + 1
            if not joints:
                break
        return verbs, last

    def _verb(self, at: int, carried: bool) -> str | None:
        """Return the verb of the noun at ``at`` in the voice wanted, "" where no list knows it, None for no action."""
        noun = self.reading.tokens.lower[at]
        if self._is_name(at) or self._is_term(at):
            return None
        row = action_nouns().get(noun)
        if row is None:
            return "" if self.group == "laku" and _looks_like_action(noun) else None
        if self.group == "alami":
            return row.undergone or None
        wanted = self.group
        if self.group in _HOLDING:
            wanted = "laku" if carried else "laksana"
            if self.group == "gelar" and not carried:
                return None
        return voiced(row.verb, self.voice) if wanted in row.carried_by else None

    def _is_name(self, at: int) -> bool:
        """Tell whether the noun is written as part of a name: a capital where none is due."""
        text = self.reading.tokens.texts[at]
        return not self.loud and text[:1].isupper() and (self.group in _HOLDING or self._named(at))

    def _is_term(self, at: int) -> bool:
        """Tell whether the noun is a thing spoken of (*penjelasan itu*), qualified, or the head of a listed term."""
        lower = self.reading.tokens.lower
        if at + 1 >= self.stop:
            return False
        after = lower[at + 1]
        if after in _POINTING or f"{lower[at]} {after}" in action_nouns():
            return True
        return self.group in ("beri", "sampai") and (after == "yang" or self.reading.tags.pos[at + 1] == "ADJ")

    def _named(self, at: int) -> bool:
        return self.reading.names.covers(self.reading.tokens.span(at, at + 1))

    def _preposition(self, noun: str, at: int) -> Span | None:
        """Return the place of a preposition that the verb needs no longer: *pembinaan terhadap* warga."""
        row = action_nouns().get(noun)
        if row is None or at >= self.stop or not row.verb.startswith("me"):
            return None
        words = _TOWARDS_PERSONS if row.person else _TOWARDS
        if noun == "kunjungan":
            words = frozenset({"ke"})
        return self.reading.tokens.span(at, at + 1) if self.reading.tokens.lower[at] in words else None

    def _activity(self, verb_at: int, at: int) -> Nominal | None:
        """*Melaksanakan kegiatan* is empty before the noun of any event, *melakukan kegiatan* only before few."""
        if self.group not in ("laksana", "ada", "selenggara") or at >= self.stop:
            return None
        if self.reading.tags.pos[at] not in ("NOUN", "PROPN", "VERB"):
            return None
        return Nominal(verb_at, at, self.reading.tokens.span(verb_at, at), "", bent=True)


def _looks_like_action(word: str) -> bool:
    if word.endswith("isasi") and len(word) > _SHORTEST_BORROWED:
        return True
    form = analyse(word)
    return form.prefixes == ("peN",) and form.suffixes == ("an",) and not form.clitics and form.root != form.lower
