"""One draft of a run: read under the configuration that holds for it, in this process or another."""

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from govtext.errors import ConfigError, InputError, Wording

from .input import STDIN, STDIN_NAME, draft_bytes
from .spoken import spoken

if TYPE_CHECKING:
    from govtext.analyzer import Analysis, Analyzer
    from govtext.config import Config, Layer, Project
    from govtext.outputs.draft import Draft
    from govtext.report import InputProblem, Report
    from govtext.scores import FamilyCost


class Examined(NamedTuple):
    """What a run needs to know of one draft; it travels between processes.

    ``fail_on``, ``min_score`` and ``language`` are those in force for the draft, its front matter included;
    ``severities`` are those of its open findings and ``values`` those of its scores by name; ``cards`` as in
    :class:`~govtext.outputs.parts.Checked`. ``costs``, ``shown`` (the draft, personal data masked) and ``parts`` (what
    forms of output say of it, by the names of the forms) are there where they were asked for.
    """

    result: "Report | InputProblem"
    fail_on: str = "never"
    min_score: Mapping[str, float] = {}
    language: str = "id"
    severities: frozenset[str] = frozenset()
    values: Mapping[str, float | None] = {}
    costs: "Sequence[FamilyCost] | None" = None
    cards: Mapping[str, Any] = {}
    shown: "Draft | None" = None
    parts: Mapping[str, str] = {}


class Examiner:
    """Reads the drafts that ``options`` name, each under its own configuration, which is looked up once a folder."""

    def __init__(self, options: argparse.Namespace, keeps_drafts: bool = False) -> None:
        from govtext.config import build, load_project

        from .least import checked

        checked(options.min_score)
        self._channel = getattr(options, "channel", None)
        for name, value in (("genre", options.genre), ("channel", self._channel)):
            if value is not None:
                build({name: value}, f"--{name}")
        self._options = options
        self._keeps_drafts = keeps_drafts
        if options.config:
            load_project(options.config)  # wrong for one draft is wrong for all
        self._analyzers: dict[str, Analyzer] = {}
        self._projects: dict[Path, Project | ConfigError] = {}
        self._given = _given(options)

    def examined(self, name: "str | InputProblem", data: bytes | None = None) -> Examined:
        """Return what the draft called ``name`` gives, or what stands in its way: others are not kept from theirs.

        ``data`` is what stands in the draft, where it was read before.
        """
        from govtext.report import InputProblem

        if isinstance(name, InputProblem):
            return Examined(name.in_language(self.language(name.source)))
        source = source_of(name, self._options)
        try:
            analysis = self._analysis(name, data, self.config(source))
        except InputError as error:
            return Examined(InputProblem.of(source, error.code, error.both, self.language(source)))
        except ConfigError as error:
            said, name = error.both, source or STDIN_NAME
            if not said.en.startswith(f"{name}:"):  # what is wrong stands in a file of the project
                said = said.under(Wording("not read", "tidak dibaca")).under(name)
            return Examined(InputProblem.of(source, "bad_config", said, self.language(source)))
        return self._told(analysis)

    def _told(self, analysis: "Analysis") -> Examined:
        from govtext.outputs.cards import own_cards
        from govtext.outputs.draft import Draft

        config, report = analysis.config, analysis.report
        return Examined(
            report,
            config.fail_on,
            {str(name): least for name, least in config.min_score.items()},
            config.language,
            open_severities(report),
            {name: score.value for name, score in report.scores},
            analysis.costs() if getattr(self._options, "explain_score", False) else None,
            own_cards(report, config),
            Draft(analysis.shown, analysis.offsets) if self._keeps_drafts else None,
        )

    def _analysis(self, name: str, data: bytes | None, config: "Config") -> "Analysis":
        from govtext.document import read_bytes

        source = source_of(name, self._options)
        format = format_of_draft(source)
        return self.analyzer(config).examine(
            read_bytes(draft_bytes(name) if data is None else data, format, source, name=STDIN_NAME),
            genre=self._options.genre,
            channel=self._channel,
            over=self._given[0].choices if self._given else None,
        )

    def config(self, source: str | None) -> "Config":
        """Return the choices for a draft; raise the same ConfigError for each of a folder when they are wrong."""
        folder = folder_of(source)
        if folder not in self._projects:
            self._projects[folder] = self._found(folder)
        project = self._projects[folder]
        if isinstance(project, ConfigError):
            raise project
        return project.config(Path(source) if source else None, self._given)

    def language(self, source: str | None) -> str:
        """Return the language to say in what stands in the way of a draft."""
        try:
            return self.config(source).language
        except ConfigError:
            return spoken(self._options, folder_of(source))

    def _found(self, folder: Path) -> "Project | ConfigError":
        from govtext.config import project_of

        try:
            return project_of(folder, self._options.config)
        except ConfigError as error:
            return error

    def analyzer(self, config: "Config") -> "Analyzer":
        """Return the analyzer for a configuration."""
        from govtext.analyzer import Analyzer

        if config.digest not in self._analyzers:
            self._analyzers[config.digest] = Analyzer(config)
        return self._analyzers[config.digest]


def open_severities(report: "Report") -> frozenset[str]:
    """Return the severities of the findings that nobody has answered beside the text."""
    return frozenset(finding.severity for finding in report.findings if finding.suppressed is None)


def source_of(name: str, options: argparse.Namespace) -> str | None:
    """Return the name that the report on the draft ``name`` carries."""
    chosen: str | None = options.stdin_filename
    return name if name != STDIN else chosen


def format_of_draft(source: str | None) -> str:
    """Return the format to read a draft in.

    Raises :class:`~govtext.errors.InputError` for one that is not read.
    """
    from govtext.document.formats import format_for

    return format_for(source) if source else "markdown"


def folder_of(source: str | None) -> Path:
    """Return the folder whose configuration holds for ``source``."""
    return Path(source).parent if source else Path()


def _given(options: argparse.Namespace) -> "list[Layer]":
    """Return what the command line chooses, as a layer above all files; kind and channel are said to the analyzer."""
    from govtext.config import Layer
    from govtext.config.problems import Origin

    keys = {"language": "lang", "fail-on": "fail_on", "min-score": "min_score", "genre": "genre", "channel": "channel"}
    choices = {key: value for key, name in keys.items() if (value := getattr(options, name, None)) is not None}
    return [Layer(Origin("the command line"), choices)] if choices else []
