"""Drafts of a run, answered from the cache where their answers are known, else examined and remembered."""

import argparse
import json
from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from govtext.adapters.cache import Key, Keys, Projects, Store, ToldReport, cache_folder, most_bytes, opened, sealed
from govtext.errors import InputError
from govtext.outputs import titles
from govtext.outputs.problems import is_problem

from .answers import Answer
from .examiner import Examined, Examiner, format_of_draft, source_of
from .input import STDIN_NAME, draft_bytes
from .printing import form, printed, with_forms

if TYPE_CHECKING:
    from govtext.report import InputProblem, Report


class Wanted(NamedTuple):
    """What a run needs of each draft beside its report.

    ``drafts``: the draft itself, masked. ``colours``: the report for people, with or without colour. ``changes``: the
    report is changed before it is told, so whatever shows it needs the draft.
    """

    drafts: bool = False
    colours: frozenset[bool] = frozenset()
    changes: bool = False


class Choices(NamedTuple):
    """What a run needs to know of a configuration: its digest, and the language of the messages."""

    digest: str
    language: str


class _Question(NamedTuple):
    """A draft as it is asked about: its name, the name its report carries, its format, its content, its key."""

    name: str
    source: str | None
    format: str
    data: bytes
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
        wanted = self._wanted
        return Examiner(self._options, keeps_drafts=self.caches or wanted.drafts or bool(wanted.colours))

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
        return _Question(name, source, format, data, self._keys.of(f"draft {format}", project, data))

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
        return self._shown(question, answer, new=True)

    def _shown(self, question: _Question, answer: Answer, new: bool = False) -> Examined:
        """Return the answer with what is wanted beside it; what of it was not there before is remembered."""
        colours = () if self._wanted.changes else self._wanted.colours
        missing = [colour for colour in colours if form(answer, colour) not in answer.printed]
        if missing:
            answer = with_forms(answer, question.text, missing)
        if new or missing:
            written = answer.written()
            self._keep(question.key, written, question.data)
            answer = Answer.read(written)
        return answer.examined(question.source)._replace(
            shown=answer.draft(question.text) if self._wanted.drafts or self._wanted.changes else None,
            printed={colour: printed(answer, question.source, colour) for colour in colours},
        )

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
    return answers.examined if answers.caches else lambda name: _written(answers.examined(name), wanted)


def _written(examined: Examined, wanted: Wanted) -> Examined:
    """Return ``examined`` with its report written out, for people too, so that little is left to do elsewhere."""
    if is_problem(examined.result):
        return examined
    report = ToldReport(ToldReport.nameless(examined.result.model_dump(mode="json")), examined.result.source)
    told = examined._replace(result=cast("Report", report))
    if wanted.changes:
        return told
    printed = {}
    for colour in wanted.colours:
        from govtext.outputs.text import TextWriter

        lines = TextWriter(examined.language, colour).lines(examined.result, str(examined.shown))
        printed[colour] = "\n".join(lines)
    return told._replace(printed=printed, shown=examined.shown if wanted.drafts else None)
