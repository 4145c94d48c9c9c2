"""The pipeline, in order, in one place: read, find the genre, ask the rules, score, report."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from . import __version__
from .config import Config, channel_of, chosen, for_draft, refuse_given
from .config.names import check_own
from .config.problems import Origin
from .document import Document, Offsets, read
from .errors import ConfigError
from .genres import GenreGuess, elements, genre_of, rival_of
from .language.idiom.guess import UNKNOWN
from .parallel import in_processes, processes
from .reading import Reading
from .report import (
    AcronymMention,
    Batch,
    ClaimMention,
    Element,
    InputProblem,
    LanguageGuess,
    LanguageMention,
    PersonalDataMention,
    QuoteMention,
    ReadingSummary,
    Report,
    Scores,
)
from .rules import ALL, Finding, Rule, place, run
from .rules.own import own_rule, with_words
from .scores import FamilyCost, costs, difficulty, score
from .tables import digest, rule_names
from .tables.staying import nothing_thrown_away
from .wire import FrozenMap


class Analysis:
    """A report, the reading it was made from and the choices that held for it, those of the front matter included."""

    def __init__(self, report: Report, reading: Reading, config: Config, scored: tuple[Finding, ...]) -> None:
        self.report = report
        self.config = config
        self._reading = reading
        self._scored = scored

    @property
    def shown(self) -> str:
        """The draft, as long as it is, with personal data masked."""
        return self._reading.shown_source

    @property
    def offsets(self) -> Offsets:
        """The places of the draft as it was written, in every unit."""
        return self._reading.offsets

    @property
    def reading(self) -> Reading:
        """What was read: layers and places of the document, for whoever builds on an analysis."""
        return self._reading

    def costs(self) -> tuple[FamilyCost, ...]:
        """Return what costs how many points: each part and finding, scored anew without it."""
        return costs(self._reading, self._scored, self.config.language)


class Analyzer:
    """Reads drafts under one configuration. Holds no draft; safe to share between threads.

    ``config`` is a :class:`~govtext.config.Config` or a mapping with the keys of a ``govtext.toml``.
    ``rules`` are the built-in ones, some of them, or own ones with a card of their own, in the order they are to be
    asked. ``select``, ``ignore``, ``severities`` and ``thresholds`` of the configuration hold for own ones, too, whose
    names begin with ``own.``.

    Raises :class:`~govtext.errors.ConfigError` for a rule without a card, a card of another name, two rules of one
    name and a configuration that names an own rule nobody gave; :class:`TypeError` for what is no configuration and no
    rule.
    """

    def __init__(self, config: Config | Mapping[str, Any] | None = None, rules: Sequence[Rule] = ALL) -> None:
        self.config = chosen(config)
        _refuse_others(rules)
        own = self.config.wording.words
        every = [with_words(rule, own[rule.name]) if rule.name in own else rule for rule in rules]
        every += (own_rule(name, own[name]) for name in self.config.wording.cards)
        _refuse_unfit(every, self.config)
        self._own = {**self.config.wording.cards, **{rule.name: rule.card for rule in rules if rule.card}}
        check_own(self.config, self._own, lambda *_: Origin())
        self._given = rules
        self._rules = tuple(rule for rule in every if self.config.runs(rule.name))
        self._cards = {rule.name: self.config.card(rule.name, rule.card) for rule in self._rules}
        self._digest = self.config.digest

    def analyze(
        self,
        text: str,
        *,
        format: str = "markdown",
        source: str | None = None,
        genre: str | None = None,
        channel: str | None = None,
    ) -> Report:
        """Return the report on ``text``.

        ``format`` is ``markdown`` or ``text``; ``source`` is the name the report carries; ``genre`` and ``channel``
        overrule the configuration and the front matter. Raises :class:`~govtext.errors.InputError` for an unknown
        format and :class:`~govtext.errors.ConfigError` for an unknown genre or channel, one that the configuration has
        locked, or a front matter that chooses what cannot be chosen.
        """
        return self.analyze_document(read(text, format, source), genre=genre, channel=channel)

    def analyze_document(self, document: Document, *, genre: str | None = None, channel: str | None = None) -> Report:
        """Return the report on a document that was read before."""
        return self.examine(document, genre=genre, channel=channel).report

    def examine(
        self,
        document: Document,
        *,
        genre: str | None = None,
        channel: str | None = None,
        over: Mapping[str, Any] | None = None,
    ) -> Analysis:
        """Return the report on a document with the text as it may be shown.

        ``over`` are choices of the configuration that the draft's front matter must not change.
        """
        refuse_given(self.config, "the caller", genre=genre, channel=channel)
        config = for_draft(self.config, document, over or {}, self._own)
        if config is not self.config:
            return Analyzer(config, self._given)._examined(document, genre, channel)
        with nothing_thrown_away():
            return self._examined(document, genre, channel)

    def _examined(self, document: Document, genre: str | None, channel: str | None) -> Analysis:
        reading = Reading(document, self.config.preferences)
        reading.channel = channel_of(self.config, document, channel)
        kind = genre_of(reading, given=genre, otherwise=self.config.genre)
        reading.genre = kind.name
        reading.elements = elements(reading, kind.name, rival_of(kind))
        findings = run(self._rules, self._cards, reading, self.config.language)
        return Analysis(self._report(reading, kind, findings), reading, self.config, findings)

    def analyze_many(
        self, texts: Iterable[str], *, format: str = "markdown", jobs: int = 1, batch: int = 4
    ) -> Iterator[Report]:
        """Yield the report on each text, in order.

        With ``jobs`` of 1 this process reads one text at a time; with more, or 0 for one a core, as many processes are
        started and ``2 * jobs`` batches of ``batch`` texts are under way at most. A script must then begin its work
        under ``if __name__ == "__main__":``, and checks of own rules stand at the top level of a module. Closing the
        generator, and an interrupt, end the processes.

        Raises what :meth:`analyze` raises, when the text's turn comes; :class:`~govtext.errors.ConfigError` for rules
        that cannot be sent and ``jobs`` below 0, :class:`ValueError` for ``batch`` below 1, and
        :class:`~govtext.errors.GovtextError` with the number of the draft, counted from 0, over which a process died
        twice.
        """
        if isinstance(texts, str):
            raise TypeError("analyze_many takes several texts; for one there is analyze")
        if _whole("batch", batch) < 1:
            raise ValueError(f"batch: {batch} is not a number of texts to send at a time; write 1 or more")
        if (jobs := processes(_whole("jobs", jobs))) == 1:
            return (self.analyze(text, format=format) for text in texts)
        given = (self.config, self._given, format)
        return in_processes(_analyzing, given, texts, jobs=jobs, batch=batch, ready=("govtext.warm",))

    def batch(self, reports: Iterable[Report] = (), errors: Iterable[InputProblem] = ()) -> Batch:
        """Return what a run prints around its reports."""
        return Batch(
            govtext=__version__,
            data=digest(),
            config=self._digest,
            errors=tuple(errors),
            reports=tuple(reports),
        )

    def _report(self, reading: Reading, genre: GenreGuess, findings: tuple[Finding, ...]) -> Report:
        document = reading.document
        scores, metrics = score(reading, findings, self.config.language)
        return Report.made(
            source=document.source,
            format=document.format,
            language=_language(reading),
            genre=genre,
            channel=reading.channel,
            scores=Scores.made(**scores),
            findings=self._graded(findings),
            metrics=FrozenMap(metrics),
            config=self._digest,
            difficulty=difficulty(metrics, self.config.language),
            reading=summary(reading),
        )

    def _graded(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Give findings the severities of the project: after the scores, which are the same for every project."""
        chosen = self.config.severities
        if not chosen:
            return findings
        return tuple(
            finding.model_copy(update={"severity": chosen[finding.rule]}) if finding.rule in chosen else finding
            for finding in findings
        )


def _whole(name: str, number: object) -> int:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{name} is a whole number, not {type(number).__name__}")
    return number


def _analyzing(config: Config, rules: Sequence[Rule], format: str) -> Callable[[str], Report]:
    """Return the work of one process of :meth:`Analyzer.analyze_many`."""
    return partial(Analyzer(config, rules).analyze, format=format)


def _refuse_others(rules: Sequence[Rule]) -> None:
    for rule in rules:
        if not isinstance(rule, Rule):
            raise TypeError(
                f"rules are govtext.Rule values, not {type(rule).__name__}: Rule(name, check, card=Card(...))"
            )


def _refuse_unfit(rules: Sequence[Rule], config: Config) -> None:
    built_in = rule_names()
    for rule in rules:
        if rule.card and rule.card.name != rule.name:
            raise ConfigError(
                f"rule {rule.name!r}: its card is named {rule.card.name!r}; give both one name",
                f"aturan {rule.name!r}: kartunya bernama {rule.card.name!r}; beri keduanya nama yang sama",
            )
        if not rule.card and rule.name not in built_in and rule.name not in config.wording.cards:
            raise ConfigError(
                f"rule {rule.name!r} has no card: give Rule(name, check, card=Card(...))",
                f"aturan {rule.name!r} tidak punya kartu: tulis Rule(name, check, card=Card(...))",
            )
    twice = [name for name, count in Counter(rule.name for rule in rules).items() if count > 1]
    if twice:
        raise ConfigError(
            f"rule {twice[0]!r} is given twice; leave one out or name it otherwise",
            f"aturan {twice[0]!r} diberikan dua kali; buang satu atau beri nama lain",
        )


def _language(reading: Reading) -> LanguageGuess:
    guess = reading.language
    known = guess.code != UNKNOWN
    return LanguageGuess.made(code=guess.code if known else None, confidence=round(guess.confidence, 2))


def summary(reading: Reading) -> ReadingSummary:
    """Return what was read, as the report tells it."""
    return ReadingSummary.made(
        sentences=len(reading.prose),
        words=reading.words,
        languages=tuple(
            LanguageMention.made(span=place(reading, passage.span), code=passage.code)
            for passage in (*reading.languages, *reading.passages)
        ),
        quotes=tuple(
            QuoteMention.made(
                span=place(reading, quote.span),
                kind=quote.kind,
                speaker=quote.speaker and reading.redact(quote.speaker),
                group=quote.group,
            )
            for quote in reading.quotes
        ),
        acronyms=tuple(
            AcronymMention.made(
                short=acronym.short,
                long=acronym.long and reading.redact(acronym.long),
                explained=acronym.explained,
                span=place(reading, acronym.span),
            )
            for acronym in reading.acronyms
            if not acronym.everyday
        ),
        claims=tuple(
            ClaimMention.made(
                span=place(reading, claim.span),
                figure=claim.figure,
                baseline=claim.baseline,
                period=claim.period,
                source=claim.source,
            )
            for claim in reading.claims
        ),
        personal_data=tuple(
            PersonalDataMention.made(span=place(reading, item.span), kind=item.kind) for item in reading.personal_data
        ),
        elements=FrozenMap(
            {
                key: Element.made(state=element.state, evidence=tuple([place(reading, span) for span in element.spans]))
                for key, element in reading.elements.items()
            }
        ),
    )


def analyze(  # noqa: PLR0913 - choices by name
    text: str,
    *,
    format: str = "markdown",
    source: str | None = None,
    genre: str | None = None,
    channel: str | None = None,
    config: Config | Mapping[str, Any] | None = None,
) -> Report:
    """Return the report on ``text``: :meth:`Analyzer.analyze` under ``config``, as :class:`Analyzer` takes it.

    >>> analyze("Bupati me-launching aplikasi.").findings[0].rule
    'jargon.foreign_term'
    """
    return Analyzer(config).analyze(text, format=format, source=source, genre=genre, channel=channel)
