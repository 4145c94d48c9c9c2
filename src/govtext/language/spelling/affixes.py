"""Slips where affix and root meet: ``mensukseskan``, ``mencek``, ``menunjukan``, ``pelaksanan``, ``kegiatanya``."""

import re

from ..words.affixes import VOWELS
from ..words.forms import analyse
from ..words.roots import is_plain, known
from .lists import bare_root, understood, words

_SWALLOWING = {"mem": "p", "pem": "p", "meng": "k", "peng": "k", "men": "ts", "pen": "ts"}
_KEEPS_FIRST = frozenset({"kaji", "punya", "pelajar", "pekerja", "syukur"})
_ONE_SYLLABLE = re.compile(
    r"([mp]e)(?:m|n|ng)(bom|cap|cat|cek|lap|las|pas|pel|rem|sah|tes|tik)(kan|i|an)?(nya)?(lah|kah)?"
)
_LOAN_ROOT = re.compile(r"[a-z]{3,}(?:asi|isi|usi|ensi|ansi|isasi)")


def assimilated(word: str) -> str | None:
    """Return ``word`` with the first k, p, s or t of its root melted into meN- or peN-; None where that is right.

    Clusters keep it (``memproses``), and so does the prefix per- (``memperbaiki``).
    """
    short = _ONE_SYLLABLE.fullmatch(word)
    if short and not known(word) and not bare_root(word):
        return f"{short[1]}nge{short[2]}" + "".join(part or "" for part in short.groups()[2:])
    for prefix, firsts in _SWALLOWING.items():
        stem = word[len(prefix) :]
        if not word.startswith(prefix) or stem[:1] not in tuple(firsts) or stem[1:2] not in tuple(VOWELS):
            continue
        if bare_root(word) or not _melts(stem):
            return None
        if stem[0] == "s":
            return f"{prefix[:-1]}ny{stem[1:]}"
        return prefix + stem[1:]
    return None


def _melts(stem: str) -> bool:
    """Tell whether ``stem`` begins with a root (or ke-, se- on one) whose first letter the nasal takes away."""
    if stem.startswith("per"):
        return any(stem.startswith(root) for root in words("per_root")) and bare_root(stem) in words("per_root")
    root = bare_root(stem)
    if root is not None:
        return root not in _KEEPS_FIRST and len(root) > 3
    if stem.startswith(("ke", "se")) and len(stem) > 6 and bare_root(stem[2:]) is not None:
        return True
    return _LOAN_ROOT.fullmatch(re.sub(r"(?:kan|an)?(?:nya)?$", "", stem)) is not None


def doubled(word: str) -> tuple[str, bool] | None:
    """Return ``word`` with the k, a or n that belongs twice written twice, or once where it was written twice.

    ``menunjukan`` → ``menunjukkan``, ``penunjukkan`` → ``penunjukan``, ``pelaksanan`` → ``pelaksanaan``,
    ``kegiatanya`` → ``kegiatannya``. Beside it stands whether no other word can be meant.
    """
    if not is_plain(word) or len(word) < 7 or known(word):
        return None
    sure = _one_k(word) or _two_k(word) or _one_n(word)
    if sure is not None:
        return sure, True
    likely = _one_a(word) or _two_a(word)
    return None if likely is None else (likely, False)


def _one_k(word: str) -> str | None:
    match = re.fullmatch(r"((?:me|di|ku)[a-z]{3,}|ter[a-z]{4,})kan((?:nya|lah|kah)?)", word)
    if not match:
        return None
    rest = match[1]
    if understood(word) and analyse(word).suffixes == ("kan",) and known(analyse(word).stem):
        return None
    candidate = f"{rest}kkan{match[2]}"
    form = analyse(candidate)
    good = form.suffixes == ("kan",) and form.prefixes and known(form.root) and form.stem.endswith("k")
    if match[1].startswith("ter") and "an" in analyse(word).suffixes and known(word[3:]):
        return None
    return candidate if good else None


def _two_k(word: str) -> str | None:
    match = re.fullmatch(r"((?:pe|ke)[a-z]{3,}k)kan((?:nya)?)", word)
    if not match:
        return None
    candidate = f"{match[1]}an{match[2]}"
    form = analyse(candidate)
    return candidate if form.suffixes == ("an",) and known(form.root) and form.prefixes else None


def _one_n(word: str) -> str | None:
    if not word.endswith("anya") or understood(word):
        return None
    noun = word[:-2]
    form = analyse(noun)
    if form.clitics or not known(form.root) or not (form.suffixes == ("an",) or (len(noun) > 6 and known(noun))):
        return None
    return None if understood(word[:-3]) else noun + "nya"


def _one_a(word: str) -> str | None:
    match = re.fullmatch(r"((?:pe|ke)[a-z]{4,}a)n((?:nya)?)", word)
    if not match or understood(word):
        return None
    candidate = f"{match[1]}an{match[2]}"
    form = analyse(candidate)
    good = form.suffixes == ("an",) and form.prefixes and known(form.root) and form.root.endswith("a")
    return candidate if good else None


def _two_a(word: str) -> str | None:
    match = re.fullmatch(r"((?:pe|ke)[a-z]{3,})aan((?:nya)?)", word)
    if not match or understood(word):
        return None
    candidate = f"{match[1]}an{match[2]}"
    form = analyse(candidate)
    return candidate if form.suffixes == ("an",) and form.prefixes and known(form.root) else None


def is_right(word: str) -> bool:
    """Tell whether ``word`` is listed as standard, whatever the rules say."""
    return word in words("right")
