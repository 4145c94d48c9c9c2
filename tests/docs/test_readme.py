"""What README.md tells people to do works."""

import contextlib
import io
import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_the_python_example_runs() -> None:
    code = re.search(r"```python\n(.*?)```", README, re.DOTALL)
    assert code
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code[1], "README.md", "exec"), {})
    assert "jargon.foreign_term" in out.getvalue()


def test_the_configuration_example_is_valid(tmp_path: Path) -> None:
    from govtext.config import load_project

    code = re.search(r"```toml\n(.*?)```", README, re.DOTALL)
    assert code
    (tmp_path / "govtext.toml").write_text(code[1], encoding="utf-8")
    project = load_project(tmp_path / "govtext.toml")
    assert project.config().genre == "siaran_pers"
    assert project.config(tmp_path / "takarir" / "x.md").channel == "instagram"


def test_the_draft_of_the_example_is_there() -> None:
    draft = re.search(r"govtext check (\S+\.md)", README)
    assert draft
    assert (ROOT / draft[1]).is_file()
