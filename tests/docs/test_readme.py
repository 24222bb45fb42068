"""What the README shows is what happens."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import click
import pytest

from icp_docs.cli.commands import commands

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PROGRAM = Path(sys.executable).with_name("icp-docs")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)


def command_lines() -> list[str]:
    lines = "\n".join(blocks("sh")).splitlines()
    return [line.split("#")[0].strip() for line in lines]


def test_table_of_commands_is_that_of_the_help() -> None:
    context = click.Context(commands, info_name="icp-docs")
    rows = []
    for name in commands.list_commands(context):
        command = commands.get_command(context, name)
        assert command is not None
        pieces = command.collect_usage_pieces(click.Context(command))
        usage = " ".join(["icp-docs", name, *(word for word in pieces if word != "[OPTIONS]")])
        rows.append(f"| `{usage}` | {command.get_short_help_str(limit=200)} |")
    table = [line for line in README.splitlines() if line.startswith("| `icp-docs ")]
    assert table == rows


def test_make_targets_exist() -> None:
    targets = [line.split()[1] for line in command_lines() if line.startswith("make ")]
    assert targets == ["serve", "test"]
    help_text = subprocess.run(["make"], cwd=ROOT, capture_output=True, text=True).stdout
    for target in re.findall(r"^make (\w+)", help_text, re.MULTILINE):
        subprocess.run(["make", "-n", target], cwd=ROOT, check=True, capture_output=True)


@pytest.fixture(scope="module")
def playbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder made by following the README's five minutes, without commands that stay."""
    folder = tmp_path_factory.mktemp("five minutes")
    for line in command_lines():
        if line.startswith("cd "):
            folder /= line.removeprefix("cd ")
        elif line.startswith("icp-docs ") and line != "icp-docs serve":
            words = shlex.split(line)[1:]
            subprocess.run([PROGRAM, *words], cwd=folder, check=True, capture_output=True)
    return folder


def test_five_minutes_write_what_is_said(playbook: Path) -> None:
    assert playbook.name == "acme"
    for name in ("profiles/mid-market-factory.yml", "personas/head-of-production.yml"):
        assert (playbook / name).is_file()


def test_three_lines_are_a_site(tmp_path: Path) -> None:
    (lines,) = re.findall(r"of three lines \((.*?)\)", README)
    (tmp_path / "mkdocs.yml").write_text("\n".join(re.findall(r"`(.*?)`", lines)) + "\n")
    for words in (["new", "profile", "Ours"], ["build"]):
        subprocess.run([PROGRAM, *words], cwd=tmp_path, check=True, capture_output=True)
    assert (tmp_path / "site/profiles/ours/index.html").is_file()


def test_the_mistake_looks_as_shown(playbook: Path) -> None:
    (shown,) = blocks("text")
    file = playbook / "profiles/mid-market-factory.yml"
    right = file.read_text()
    wrong = re.search(r"\| (.*)$", shown, re.MULTILINE)
    assert wrong is not None
    file.write_text(re.sub(r"^summary: .*$", wrong[1], right, flags=re.MULTILINE))
    done = subprocess.run([PROGRAM, "validate"], cwd=playbook, capture_output=True, text=True)
    file.write_text(right)
    assert done.returncode == 1
    assert shown in done.stdout


@pytest.mark.parametrize("document", ["README.md", "guide/commands.md"])
def test_the_allowance_allows(playbook: Path, document: str) -> None:
    text = (ROOT / document).read_text(encoding="utf-8")
    (line,) = re.findall(r"^buying_committee:.*# icp: allow .*$", text, re.MULTILINE)
    file = playbook / "profiles/mid-market-factory.yml"
    right = file.read_text()
    seat = "\n  - {persona: plant-manager, role: champion}\n"
    codes = []
    for key in ("buying_committee:", line):
        file.write_text(right.replace("status: draft", "status: active") + key + seat)
        command = [PROGRAM, "validate", "--no-hints", "--format", "json"]
        done = subprocess.run(command, cwd=playbook, capture_output=True, text=True)
        codes.append([problem["code"] for problem in json.loads(done.stdout)["problems"]])
    file.write_text(right)
    assert codes == [["ICP504"], []]


def test_keys_of_the_json_report(playbook: Path) -> None:
    (playbook / "profiles/bad.yml").write_text("nmae: x\n")
    command = [PROGRAM, "validate", "--format", "json"]
    done = subprocess.run(command, cwd=playbook, capture_output=True, text=True)
    (playbook / "profiles/bad.yml").unlink()
    document = json.loads(done.stdout)
    text = (ROOT / "guide/commands.md").read_text(encoding="utf-8")
    section = text.partition("### For a program")[2].partition("\n## ")[0]
    named = set(re.findall(r"`([a-z_]+)`", section)) - {"error", "warning", "hint"}
    problem = document["problems"][0]
    assert named | {"hint"} == document.keys() | problem.keys() | problem["fix"].keys()


def test_a_playbook_in_a_folder_of_the_repository(playbook: Path, tmp_path: Path) -> None:
    text = (ROOT / "guide/commands.md").read_text(encoding="utf-8")
    (arguments,) = re.findall(r"^ *args: \[(.*?)\]", text, re.MULTILINE)
    hook = ["icp-docs", "validate", *arguments.split(", ")]
    assert f"`{' '.join(hook)}`" in text
    shutil.copytree(playbook, tmp_path / hook[-1], ignore=shutil.ignore_patterns("site"))
    done = subprocess.run([PROGRAM, *hook[1:]], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


def test_build_and_serve(playbook: Path) -> None:
    subprocess.run([PROGRAM, "build"], cwd=playbook, check=True, capture_output=True)
    assert "Mid-market factory" in (playbook / "site/index.html").read_text(encoding="utf-8")
    assert (playbook / "site/profiles/mid-market-factory/index.html").is_file()
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{probe.getsockname()[1]}"
    server = subprocess.Popen(
        [PROGRAM, "serve", "--address", address],
        cwd=playbook,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    try:
        assert "Mid-market factory" in _page(f"http://{address}/profiles/", server)
    finally:
        server.terminate()
        server.wait(10)


def _page(address: str, server: subprocess.Popen[bytes]) -> str:
    for _ in range(300):
        assert server.poll() is None
        try:
            with urlopen(address) as answer:
                return str(answer.read().decode())
        except URLError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {address}")
