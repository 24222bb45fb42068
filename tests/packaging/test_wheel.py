"""What a user gets: the wheel, installed where nothing knows of this checkout."""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", out, ROOT]
    subprocess.run(command, check=True, capture_output=True)
    (built,) = out.glob("icp_docs-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `icp-docs` of a fresh environment, with the dependencies of this one in reach."""
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False)
    paths = sysconfig.get_paths(vars={"base": str(home), "platbase": str(home)})
    command = [sys.executable, "-m", "pip", "--python", home / "bin" / "python", "install"]
    command += ["--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(command, check=True, capture_output=True)
    # A plain path line: .pth files of the other environment, such as this checkout's, do not count.
    Path(paths["purelib"], "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return home / "bin" / "icp-docs"


def run(program: Path, *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": os.environ["PATH"], "HOME": str(cwd), "LANG": "C.UTF-8"}
    return subprocess.run(
        [program, *arguments], cwd=cwd, env=environment, capture_output=True, text=True
    )


def test_wheel_holds_every_file_of_the_package(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if name.startswith("icp_docs/")}
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "icp_docs"]
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    assert held == {name for name in listed.splitlines() if (ROOT / name).exists()}
    kinds = ("templates/", "theme/", "starters/", "explanations/", "py.typed")
    assert [kind for kind in kinds if not any(f"icp_docs/{kind}" in name for name in held)] == []


def test_from_an_empty_folder_to_a_site(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Ours\nplugins:\n  - icp-docs\n")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/index.md").write_text("# Home\n\n<!-- icp: profiles -->\n")
    for arguments in (
        ("new", "profile", "Mid-market factory"),
        ("new", "persona", "Plant manager"),
        ("validate",),
        ("build",),
    ):
        done = run(installed, *arguments, cwd=tmp_path)
        assert done.returncode == 0, done.stdout + done.stderr
    page = (tmp_path / "site/profiles/mid-market-factory/index.html").read_text(encoding="utf-8")
    assert "<h1>Mid-market factory</h1>" in page
    for name in ("icp-docs.css", "icp-docs.js"):
        assert (tmp_path / "site/assets/icp-docs" / name).stat().st_size > 0
    assert (tmp_path / "site/schema/profile.json").is_file()


def test_the_installed_program_is_not_this_checkout(installed: Path, tmp_path: Path) -> None:
    python = installed.with_name("python")
    code = "import icp_docs; print(icp_docs.__file__)"
    done = run(python, "-c", code, cwd=tmp_path)
    assert Path(done.stdout.strip()).is_relative_to(installed.parents[1])


def test_explains_a_code(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "explain", "ICP101", cwd=tmp_path)
    assert (done.returncode, done.stdout.splitlines()[0]) == (0, "# ICP101: Unknown key (error)")


def test_refuses_without_a_traceback(installed: Path, tmp_path: Path) -> None:
    done = run(installed, "validate", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("Error: '.' is not a playbook")
