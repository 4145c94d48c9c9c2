"""data/ reaches every way of installing: wheel, sdist, editable."""

import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PROBE = (
    "import govtext; r = govtext.analyze('Bupati me-launching aplikasi.'); print(r.findings[0].rule, govtext.__file__)"
)


def run(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, cwd=cwd, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An sdist made from the checkout and a wheel made from that sdist."""
    folder = tmp_path_factory.mktemp("dist")
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ROOT)
    return folder


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """A new environment that sees this one's dependencies but not its govtext."""
    place = tmp_path / "env"
    venv.create(place, with_pip=True)
    python = place / "bin" / "python"
    site = run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))").strip()
    # appended by a .pth file: what is installed in the new environment comes first
    (Path(site) / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return python


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["*.whl", "*.tar.gz"])
def test_a_built_package_carries_its_data(kind: str, built: Path, fresh: Path, tmp_path: Path) -> None:
    package = next(built.glob(kind))
    run(fresh, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "--force-reinstall", package)
    rule, where = run(fresh, "-c", PROBE, cwd=tmp_path).split()
    assert rule == "jargon.foreign_term"
    assert str(fresh.parents[1]) in where


@pytest.mark.slow
def test_an_editable_install_finds_the_data_of_the_checkout(fresh: Path, tmp_path: Path) -> None:
    run(fresh, "-m", "pip", "install", "--no-deps", "--no-build-isolation", "-e", ROOT)
    rule, where = run(fresh, "-c", PROBE, cwd=tmp_path).split()
    assert rule == "jargon.foreign_term"
    assert where.startswith(str(ROOT))
