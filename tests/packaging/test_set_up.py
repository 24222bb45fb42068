"""The scripts that set up a machine, on machines that are made of stand-ins for its programs."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).parents[2] / ".ci"
BASICS = ("bash", "env", "dirname", "touch", "mkdir", "cat")


class Machine:
    """A folder of programs that are the only ones there, and a copy of the scripts to run."""

    def __init__(self, folder: Path) -> None:
        self.programs = folder / "bin"
        self.tree = folder / "tree"
        self.programs.mkdir()
        shutil.copytree(SCRIPTS, self.tree / ".ci")
        for name in BASICS:
            program = shutil.which(name)
            assert program is not None
            (self.programs / name).symlink_to(program)

    def has(self, name: str, script: str) -> None:
        program = self.programs / name
        program.write_text(f"#!/usr/bin/env bash\n{script}\n")
        program.chmod(0o755)

    def has_apt_get(self) -> None:
        self.has("apt-get", f'echo "apt-get $*"; touch {self.tree}/installed')

    def run(self, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.tree / ".ci" / command[0], *command[1:]],
            env={"PATH": str(self.programs), **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_root_installs(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has_apt_get()
    done = machine.run("debian", "chromium")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "Installing with apt-get: chromium",
        "apt-get update --quiet=2",
        "apt-get install --yes --no-install-recommends --quiet=2 chromium",
    ]


def test_sudo_installs(machine: Machine) -> None:
    machine.has("id", "echo 1000")
    machine.has("sudo", '[ "$1" = -n ] || { echo "as root: $*"; "$@"; }')
    machine.has_apt_get()
    done = machine.run("debian", "chromium")
    assert done.returncode == 0
    assert "as root: env DEBIAN_FRONTEND=noninteractive apt-get update --quiet=2" in done.stdout


@pytest.mark.parametrize("sudo", ["", "exit 1"])
def test_without_root_it_says_what_to_type(machine: Machine, sudo: str) -> None:
    machine.has("id", "echo 1000")
    machine.has_apt_get()
    if sudo:
        machine.has("sudo", sudo)
    done = machine.run("debian", "python3", "python3-venv")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Please type: sudo apt-get install python3 python3-venv\n"


def test_another_system(machine: Machine) -> None:
    done = machine.run("debian", "chromium")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Please install: chromium (or what your system calls it)\n"


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium", "google-chrome"])
def test_a_browser_that_is_there(machine: Machine, name: str) -> None:
    machine.has(name, "")
    done = machine.run("chromium", CI="true")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.parametrize(("environment", "code"), [({}, 0), ({"CI": "true"}, 1)])
def test_no_browser_fails_only_on_the_build_machine(
    machine: Machine, environment: dict[str, str], code: int
) -> None:
    done = machine.run("chromium", **environment)
    assert done.returncode == code
    assert ("Going on without the browser tests." in done.stderr) == (code == 0)


def python(machine: Machine, name: str, version: str) -> None:
    """A Python of some version, without ensurepip until apt-get has run, that installs nothing."""
    machine.has(
        name,
        f'case "$*" in\n'
        f"  *version_info*\\<*)\n"
        f'    {sys.executable} -c "import sys; sys.version_info = ({version}, 0)\n$2"; exit ;;\n'
        f'  *"import ensurepip"*) [ -e {machine.tree}/installed ]; exit ;;\n'
        f'  *"-m venv"*) mkdir -p .venv/bin; echo "echo pip \\$*" > .venv/bin/python;\n'
        f"    echo made with {name}; {sys.executable} -c "
        "\"import os; os.chmod('.venv/bin/python', 0o755)\" ;;\n"
        f'  --version) echo "Python {version}" ;;\n'
        "  *python3-venv*) echo python3-venv ;;\n"
        "esac",
    )


@pytest.mark.parametrize("what", ["run", "dev"])
def test_set_up_with_the_first_python_that_is_new_enough(machine: Machine, what: str) -> None:
    machine.has("id", "echo 0")
    machine.has_apt_get()
    python(machine, "python3", "3, 9")
    python(machine, "python3.12", "3, 12")
    machine.has("npm", "echo npm $*")
    done = machine.run("setup", what)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Installing with apt-get: python3-venv" in done.stdout
    assert "made with python3.12" in done.stdout
    assert ("npm --prefix browser install --no-save" in done.stdout) == (what == "dev")
    stamps = {file.name for file in (machine.tree / ".venv").glob(".installed-*")}
    assert stamps == {"run": {".installed-run"}, "dev": {".installed-run", ".installed-dev"}}[what]


def test_python_that_was_asked_for_is_too_old(machine: Machine) -> None:
    python(machine, "python3", "3, 9")
    done = machine.run("setup", "run", PYTHON="python3")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "PYTHON=python3 is not Python 3.11 or newer.\n"


def test_no_python_and_no_way_to_get_it(machine: Machine) -> None:
    done = machine.run("setup", "run")
    assert done.returncode == 1
    assert done.stderr.startswith("Please install: python3 python3-venv")
    assert not (machine.tree / ".venv").exists()


def test_failed_installation_leaves_no_stamp(machine: Machine) -> None:
    machine.has("id", "echo 0")
    machine.has_apt_get()
    python(machine, "python3", "3, 12")
    script = (machine.programs / "python3").read_text()
    (machine.programs / "python3").write_text(script.replace("echo pip", "exit 1; echo pip"))
    assert machine.run("setup", "dev").returncode == 1
    assert list((machine.tree / ".venv").glob(".installed-*")) == []


@pytest.mark.parametrize("script", sorted(file.name for file in SCRIPTS.iterdir()))
def test_can_be_run(script: str) -> None:
    assert os.access(SCRIPTS / script, os.X_OK)
    text = (SCRIPTS / script).read_text(encoding="utf-8")
    if text.startswith("#!/usr/bin/env python3\n"):
        compile(text, script, "exec")
    else:
        subprocess.run(["bash", "-n", SCRIPTS / script], check=True)
