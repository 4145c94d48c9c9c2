"""Lists of words around quotations and claims: what each column means."""

from typing import Literal

from .row import Row


class AttributionVerb(Row):
    """A word that hands over a speaker's words: where it stands and what may follow it.

    ``place``: ``after`` a quotation (bare stem; the form with -nya is derived), ``before`` it (active verb with the
    speaker as subject), ``passive`` (the speaker follows; -nya is derived), ``according`` (menurut). ``takes``:
    ``clause`` reported words with or without *bahwa*; ``predicate`` the same, but nouns as often, so that a predicate
    must be seen; ``that`` only after *bahwa* or a comma; ``wish`` what is hoped or asked for; ``object`` a thing;
    ``quote`` only words between quotation marks.
    """

    form: str
    place: Literal["after", "before", "passive", "according"]
    takes: Literal["clause", "predicate", "that", "wish", "object", "quote"]
    tone: str


class SpeechWord(Row):
    """A word that tells how reported speech and its speaker are to be read; ``use`` names where it is looked for."""

    form: str
    use: str


class AccountWord(Row):
    """A word or phrase (lower case) by which a draft is asked what it claims, proves, admits and tells people to do.

    Of single words: under a ``goal`` a list claims nothing, ``spares_limit`` takes a limit back (*tanpa kendala*),
    ``outlook`` tells what comes next; an amount is no result behind a ``duty`` or a ``plan``, nor where papers and
    times are counted (``paper_count``).
    """

    form: str
    role: Literal[
        "acclaim", "achieved", "action", "affected", "alters", "approval", "asking", "award", "award_verb",
        "baseline", "body", "built", "carried_out", "ceremony", "change", "complaint", "cost", "deed", "done", "duty",
        "fee", "fund", "future", "gain", "goal", "hand_over", "hardship", "headline_verb", "limit", "measure", "mishap",
        "move", "no_measure", "none_at_all", "number_word", "official_title", "outlook", "owner", "paper_count",
        "people", "plain_move", "plan", "planned", "promise", "public", "rebuttal", "recording", "reserve", "small_fee",
        "source_doc", "source_lead", "source_name", "source_proof", "source_record", "source_verb", "spares_limit",
        "status", "step", "term", "unbeaten", "uncounted", "vague", "weak_limit", "well", "work",
    ]  # fmt: skip
