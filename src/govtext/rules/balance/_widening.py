"""How far a demeaning label or an ascribed deed reaches, where a word list knows only its telling words.

*Kaum kere* is one label, not *kere* beside a neutral *kaum*; *sengaja mencuri ketebalan aspal* is one charge.
"""

from govtext.rules.patterns import roles

from ._scene import Scene

_PEOPLE = ("commoner", "folk", "public")
_SUBJECTS = frozenset({"mereka", "beliau", "media", "kelompok"})
"""Who is told of rather than labelled, unless *yang* joins the label."""
_MOST_NOUNS = 2
"""How many nouns that are in no class may name who is labelled (*pemilik ternak yang keras kepala*)."""
_DEMEANING = ("belittled", "insult", "dross")
_AND = frozenset({"dan", "serta", "lagi", "juga"})
_BEING = frozenset({"jadi", "menjadi", "selalu", "sangat", "terlalu"})
_MORE = 3
"""How many words of a habit or an object are taken along."""
_HEARTLESS = "tega"
"""It judges whoever it is told of, so that they are marked along with the deed."""
_ENDS = frozenset(
    [
        "agar", "akan", "dari", "dengan", "di", "hingga", "ini", "itu", "karena", "ke", "kepada", "oleh", "pada",
        "saat", "sampai", "sehingga", "sejak", "selama", "serta", "supaya", "tersebut", "tidak", "untuk", "yang",
    ]
)  # fmt: skip
"""Words that open the next phrase."""


_AMOUNTING = frozenset({"sebanyak", "sebesar", "sejumlah", "selama", "senilai", "setara"})


def label(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Return the tokens of the demeaning label around those from ``first`` up to ``last``: the people it names
    before them, what is added to it and the bad habit told of them behind.
    """
    start, stop = scene.sentence(first)
    return _people_before(scene, first, start), _added(scene, last, stop)


def deed(scene: Scene, first: int, last: int) -> tuple[int, int]:
    """Return the tokens of the deed around those from ``first`` up to ``last``: what stresses it, and its object."""
    start, stop = scene.sentence(first)
    label = bool(roles.end("culprit", scene.lower, first, last))
    if label or scene.reading.tags.pos[first] == "VERB":
        while first > start and scene.lower[first - 1] in roles.words("certainty"):
            first -= 1
    if scene.lower[first] == _HEARTLESS and first > start and scene.lower[first - 1] == "yang":
        first = _suspect_before(scene, first - 1, start)
    if scene.reading.tags.pos[last - 1] == "VERB":
        counted = last < stop and scene.reading.tags.pos[last] == "NUM" and last + 1 < stop and _object(scene, last + 1)
        last = _objects(scene, last + 1 if counted else last, stop, _MORE)
    elif any(roles.end("culprit", scene.lower, at, last) == last for at in range(first, last)):
        last = _told_of(scene, _unlawful(scene, _objects(scene, last, stop, 1), stop), stop)
    return first, last


def _suspect_before(scene: Scene, at: int, start: int) -> int:
    """Return the first token of the words before token ``at`` that say who did it (*ayah tiri yang tega …*)."""
    lengths = (length for length in (3, 2, 1) if at - length >= start)
    return next((at - length for length in lengths if roles.end("suspect", scene.lower, at - length, at) == at), at)


def _unlawful(scene: Scene, at: int, stop: int) -> int:
    """Return the token after a word at ``at`` that makes goods unlawful: *pengedar rokok gelap*."""
    return at + 1 if at < stop and scene.lower[at] in roles.words("unlawful") else at


def _told_of(scene: Scene, last: int, stop: int) -> int:
    """Return the token after what *yang* tells of the author of a crime right behind: *yang lama menipu negara*."""
    if last >= stop or scene.lower[last] != "yang":
        return last
    for at in range(last + 1, min(stop, last + _MORE + 2)):
        verb = roles.end("accusing", scene.lower, at, stop) or roles.end("crime_verb", scene.lower, at, stop)
        if verb:
            return _objects(scene, verb, stop, 2)
        if not scene.tokens.is_word[at]:
            break
    return last


def _objects(scene: Scene, at: int, stop: int, most: int) -> int:
    far = min(stop, at + most)
    while at < far and _object(scene, at):
        at += 1
    return at


def _object(scene: Scene, token: int) -> bool:
    """Tell whether the word at ``token`` may belong to the object of a deed: a common noun, no amount and no name."""
    if scene.reading.tags.pos[token] not in ("NOUN", "PROPN") or not scene.texts[token].islower():
        return False
    name = scene.reading.names.at(scene.tokens.starts[token])
    return scene.lower[token] not in _AMOUNTING and (name is None or name.kind == "office")


def _people_before(scene: Scene, first: int, start: int) -> int:
    """Return the first token of the people named right before token ``first``, or ``first`` where nobody is named."""
    if scene.lower[first].startswith(("me", "ber")) and scene.reading.tags.pos[first] == "VERB":
        return first
    at = first
    while at > start and scene.lower[at - 1] in roles.words("raising"):
        at -= 1
    if at > start and scene.lower[at - 1] == "yang":
        at -= 1
    head = _head(scene, at, start)
    if (head == at and at != first) or (at == first and not _qualifies(scene, head, at)):
        return first
    while head > start and scene.lower[head - 1] in roles.words("grouping"):
        head -= 1
    return head


def _qualifies(scene: Scene, head: int, at: int) -> bool:
    """Tell whether the label at token ``at`` says of what kind the people before it are: no name of its own."""
    if head == at:
        return True
    adjective = any(roles.end(name, scene.lower, at, at + 4) for name in ("belittled", "insult"))
    own = not adjective and any(roles.end(name, scene.lower, at, at + 2) for name in ("dross", "commoner"))
    return scene.lower[head] not in _SUBJECTS and scene.lower[at] not in roles.words("grouping") and not own


def _head(scene: Scene, at: int, start: int) -> int:
    for length in (3, 2, 1):
        begins = at - length
        if begins >= start and any(roles.end(name, scene.lower, begins, at) == at for name in _PEOPLE):
            return begins
    begins = at
    while begins > max(start, at - _MOST_NOUNS) and _is_noun(scene, begins - 1):
        begins -= 1
    return begins


def _is_noun(scene: Scene, token: int) -> bool:
    return scene.reading.tags.pos[token] == "NOUN" and scene.lower[token] not in _SUBJECTS


def _added(scene: Scene, last: int, stop: int) -> int:
    """Return the token after what is added to the label that ends before token ``last``."""
    if scene.lower[last - 1] in roles.words("habit"):
        last = _habit(scene, last, stop)
    while last < stop:
        step = last + (scene.lower[last] == "," and last + 1 < stop)
        joined = step + (step < stop and scene.lower[step] in _AND)
        more = _demeaning(scene, joined, stop)
        if not more and joined > last:
            more = roles.end("vice", scene.lower, joined, stop)
        if not more and joined < stop - 1 and scene.lower[joined] == "yang":
            habit = scene.lower[joined + 1] in roles.words("habit")
            more = joined + 2 if habit else _demeaning(scene, joined + 1 + (scene.lower[joined + 1] in _BEING), stop)
        if not more:
            break
        last = _habit(scene, more, stop) if scene.lower[more - 1] in roles.words("habit") else more
    return last


def _demeaning(scene: Scene, at: int, stop: int) -> int:
    return max(roles.end(name, scene.lower, at, stop) for name in _DEMEANING)


def _habit(scene: Scene, at: int, stop: int) -> int:
    """Return the token after the words of the habit told from token ``at`` on."""
    far = min(stop, at + _MORE)
    while at < far and scene.tokens.is_word[at] and scene.lower[at] not in _ENDS:
        at += 1
    return at
