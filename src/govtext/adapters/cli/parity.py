"""``govtext parity``: do the captions agree with the release?"""

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING

from govtext.errors import InputError

from .choices import DRAFTS, add_language
from .console import BROKEN, FINDINGS, OK, complain
from .input import STDIN, STDIN_NAME, draft_bytes

if TYPE_CHECKING:
    from govtext.document import Document
    from govtext.parity import Difference
    from govtext.report import InputProblem
    from govtext.rules import Place

_AGREES = {"id": "{name}: cocok dengan {release}", "en": "{name}: agrees with {release}"}

_PARAGRAPH = {"id": "paragraf", "en": "paragraph"}


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parity = commands.add_parser("parity", help="cocokkan takarir dengan siaran pers | compare captions with a release")
    parity.add_argument(
        "release",
        metavar="RELEASE",
        help="siaran pers yang menjadi sumber takarir | the release that the captions are made from",
    )
    parity.add_argument(
        "captions",
        nargs="+",
        metavar="CAPTION",
        help=DRAFTS,
    )
    parity.add_argument("--format", choices=("text", "json"), default="text")
    add_language(parity)
    parity.add_argument("--config", type=Path, metavar="FILE", help="pakai pengaturan ini | use this configuration")
    parity.set_defaults(run=_parity, genre=None, min_score=None, stdin_filename=None)


def _parity(options: argparse.Namespace) -> int:
    from govtext.adapters.drafts import drafts
    from govtext.parity import parity
    from govtext.report import InputProblem

    from .examiner import Examiner

    release = _read(options.release)
    config = Examiner(options).config(None if options.release == STDIN else options.release)
    results: dict[str, tuple[Difference, ...]] = {}
    problems: list[InputProblem] = []
    for draft in drafts(options.captions):
        if draft == options.release:
            continue
        if isinstance(draft, InputProblem):
            problems.append(draft.in_language(config.language))
            complain(problems[-1].message)
            continue
        try:
            caption = _read(draft)
        except InputError as error:
            problems.append(InputProblem.of(draft, error.code, error.both, config.language))
            complain(problems[-1].message)
            continue
        name = STDIN_NAME if draft == STDIN else draft
        results[name] = parity(release, caption, preferences=config.preferences, language=config.language)
        if options.format == "text":
            _print(name, options.release, results[name], config.language)
    if not results and not problems:
        raise InputError(
            "no_draft",
            f"{options.release}: nothing to compare it with; name captions beside the release",
            f"{options.release}: tidak ada pembandingnya; sebut takarir di samping siaran persnya",
        )
    if options.format == "json":
        _print_json(options.release, results, problems)
    return BROKEN if problems else FINDINGS if any(results.values()) else OK


def _read(name: str) -> "Document":
    from govtext.document import read_bytes
    from govtext.document.formats import format_for

    source = None if name == STDIN else name
    format = format_for(source) if source else "markdown"
    return read_bytes(draft_bytes(name), format, source, name=STDIN_NAME)


def _print(name: str, release: str, found: "tuple[Difference, ...]", language: str) -> None:
    from govtext.outputs.harmless import harmless

    if not found:
        print(_AGREES[language].format(name=harmless(name), release=harmless(release)))
    for item in found:
        print(f"{harmless(name)}:{_where(item.span, language)}: {harmless(item.message)}")
        if item.release_span:
            print(f"    {harmless(release)}:{_where(item.release_span, language)}")


def _where(span: "Place", language: str) -> str:
    if span.paragraph is not None:
        return f"{_PARAGRAPH[language]} {span.paragraph}"
    return f"{span.line}:{span.column}"


def _print_json(release: str, results: "dict[str, tuple[Difference, ...]]", problems: "list[InputProblem]") -> None:
    print(
        json.dumps(
            {
                "version": 1,
                "offset_unit": "code_point",
                "release": release,
                "errors": [problem.model_dump() for problem in problems],
                "captions": [
                    {"source": name, "differences": [item.model_dump() for item in found]}
                    for name, found in results.items()
                ],
            },
            ensure_ascii=False,
            indent=2,
        )
    )
