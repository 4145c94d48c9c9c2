"""Drafts of a run, answered from the cache where their answers are known, else examined and remembered."""

import argparse
import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from govtext.adapters.cache import Key, Keys, Projects, Store, ToldReport, cache_folder, most_bytes, opened, sealed
from govtext.errors import ConfigError, InputError
from govtext.outputs import FORMATS, titles
from govtext.outputs.parts import Known
from govtext.outputs.problems import is_problem

from .answers import Answer
from .examiner import Examined, Examiner, format_of_draft, source_of
from .input import STDIN_NAME, draft_bytes

if TYPE_CHECKING:
    from govtext.report import InputProblem, Report


class Wanted(NamedTuple):
    """What a run needs of each draft beside its report.

    ``parts``: what these forms of output say of it, where that may be kept. ``changes``: the report is changed before
    it is told, so that no part fits, and whatever shows it needs the draft.
    """

    parts: frozenset[str] = frozenset()
    changes: bool = False


class Choices(NamedTuple):
    """What a run needs to know of a configuration: its digest, and the language of the messages."""

    digest: str
    language: str


class _Question(NamedTuple):
    """A draft as it is asked about: its name, the name its report carries, its format, content and project, its key."""

    name: str
    source: str | None
    format: str
    data: bytes
    project: str
    key: Key

    @property
    def text(self) -> str:
        """The text that the places of a report speak of."""
        if self.format == "docx":
            from govtext.document import read_bytes

            return read_bytes(self.data, self.format, self.source, name=STDIN_NAME).text
        from govtext.document import decode

        return decode(self.data, self.source or STDIN_NAME)


class Remembering:
    """Answers about the drafts that ``options`` name. Without ``--no-cache`` they are kept for other runs.

    ``caches`` tells whether they are; all reports are then :class:`~govtext.adapters.cache.ToldReport`, whether they
    come from the cache or not. What the command line chooses wrongly is told when the first draft is examined.
    """

    def __init__(self, options: argparse.Namespace, wanted: Wanted) -> None:
        self._options = options
        self._wanted = wanted
        self._store = _store(options)
        self.caches = self._store is not None
        if self._store is None:
            return
        asked = ("genre", "channel", "lang", "fail_on", "min_score", "explain_score")
        self._keys = Keys({name: getattr(options, name) for name in asked})
        self._projects = Projects(options.config)
        titles.read_by(self._titles)

    @cached_property
    def _examiner(self) -> Examiner:
        """What examines drafts, made when the first answer is missing: it loads all that answers do not need."""
        return Examiner(self._options, keeps_drafts=self.caches or bool(self._wanted.parts))

    def examined(self, name: "str | InputProblem") -> Examined:
        """Return what the draft called ``name`` gives, or what stands in its way."""
        question = self._question(name)
        if question is None:
            return self._examiner.examined(name)
        return self._known(question) or self._worked_out(question)

    def remembered(self, name: "str | InputProblem") -> Examined | None:
        """Return what the draft called ``name`` gives where that is known, else None."""
        question = self._question(name)
        return self._known(question) if question else None

    def choices(self, source: str | None) -> Choices:
        """Return the choices for a draft, those of its front matter left out.

        Raises :class:`~govtext.errors.ConfigError` where they are wrong.
        """
        project = self._projects.digest(source) if self.caches else None
        if project is None:
            config = self._examiner.config(source)
            return Choices(config.digest, config.language)
        key = self._keys.of("choices", project)
        kept = self._kept(key)
        if kept is None:
            config = self._examiner.config(source)
            kept = json.dumps([config.digest, config.language]).encode()
            self._keep(key, kept)
        return Choices(*json.loads(kept))

    def _question(self, name: "str | InputProblem") -> _Question | None:
        """Return the question about a draft; None where none can be asked, or something stands in its way."""
        if not self.caches or not isinstance(name, str):
            return None
        source = source_of(name, self._options)
        project = self._projects.digest(source)
        if project is None:
            return None
        try:
            format = format_of_draft(source)
            data = draft_bytes(name)
        except InputError:
            return None
        return _Question(name, source, format, data, project, self._keys.of(f"draft {format}", project, data))

    def _known(self, question: _Question) -> Examined | None:
        kept = self._kept(question.key, question.data)
        return self._shown(question, Answer.read(kept)) if kept is not None else None

    def _worked_out(self, question: _Question) -> Examined:
        """Examine a draft and remember what comes of it; what stands in the way of a draft is not remembered."""
        examined = self._examiner.examined(question.name, question.data)
        if is_problem(examined.result):
            return examined
        answer = Answer.of(examined, question.text)
        if answer.masked is None:  # it cannot be shown again by what is remembered
            return examined
        written = answer.written()
        self._keep(question.key, written, question.data)
        return self._shown(question, Answer.read(written))

    def _shown(self, question: _Question, answer: Answer) -> Examined:
        """Return the answer with what is wanted beside it."""
        examined = answer.examined(question.source)
        if self._wanted.changes:
            return examined._replace(shown=answer.draft(question.text))
        return examined._replace(parts=self._parts(question, answer, examined))

    def _parts(self, question: _Question, answer: Answer, examined: Examined) -> Mapping[str, str]:
        """Return what the forms say that are wanted; what of it was not known before is remembered."""
        parts = {}
        for format in self._wanted.parts:
            language = self.language(format, examined)
            what = f"{format} {language} {question.format}"
            key = self._keys.of(what, question.project, question.data)
            kept = self._kept(key, question.data)
            if kept is None:
                shown = examined._replace(shown=answer.draft(question.text))
                kept = part_of(format, shown, language).encode("utf-8", "surrogatepass")
                self._keep(key, kept, question.data)
            parts[format] = kept.decode("utf-8", "surrogatepass")
        return parts

    def language(self, format: str, examined: Examined) -> str:
        """Return the language that a form speaks of a draft: its own, or that of the run where it speaks of all."""
        return self.overall.language if FORMATS[format].at_once else examined.language

    @cached_property
    def overall(self) -> Choices:
        """The choices for what speaks of all drafts together: those of the working folder, or what nobody chose."""
        with suppress(ConfigError):
            found = self.choices(None)
            return found._replace(language=self._options.lang or found.language)
        from govtext.config import Config

        return Choices(Config().digest, self._options.lang or Config().language)

    def _titles(self, read: "Callable[[], titles.Titles]") -> "titles.Titles":
        """Return the titles of this installation as they are remembered, else as ``read`` gives them."""
        key = self._keys.of("titles")
        kept = self._kept(key)
        if kept is None:
            kept = json.dumps(read()).encode()
            self._keep(key, kept)
        known: titles.Titles = json.loads(kept)
        return known

    def _kept(self, key: Key, draft: bytes = b"") -> bytes | None:
        kept = self._store.get(key.name) if self._store else None
        return opened(kept, draft, key.secret) if kept is not None else None

    def _keep(self, key: Key, answer: bytes, draft: bytes = b"") -> None:
        if self._store:
            self._store.put(key.name, sealed(answer, draft, key.secret))


def _store(options: argparse.Namespace) -> Store | None:
    folder, most = cache_folder(), most_bytes()
    return Store(folder, most) if folder and most and not options.no_cache else None


def started(options: argparse.Namespace, wanted: Wanted) -> "Callable[[str | InputProblem], Examined]":
    """Return the work of one process of a run, all of whose reports are :class:`~govtext.adapters.cache.ToldReport`."""
    answers = Remembering(options, wanted)
    return answers.examined if answers.caches else lambda name: _written(answers, answers.examined(name), wanted)


def _written(answers: Remembering, examined: Examined, wanted: Wanted) -> Examined:
    """Return ``examined`` with its report and the parts written out, so that little is left to do elsewhere."""
    if is_problem(examined.result):
        return examined
    report = ToldReport(ToldReport.nameless(examined.result.model_dump(mode="json")), examined.result.source)
    told = examined._replace(result=cast("Report", report))
    if wanted.changes:
        return told
    parts = {format: part_of(format, examined, answers.language(format, examined)) for format in wanted.parts}
    return told._replace(parts=parts, shown=None)


def part_of(format: str, examined: Examined, language: str) -> str:
    """Return what a form says of a draft that was examined and may be shown."""
    report, known = cast("Report", examined.result), Known(examined.shown, examined.cards)
    return FORMATS[format].part_of(report, known, language)
