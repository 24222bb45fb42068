"""`build` and `serve`: what the terminal says; the site itself is tested elsewhere."""

import socket
from pathlib import Path

import pytest

from tests.cli.conftest import Cli

CONFIG = "site_name: Ours\nplugins:\n  - icp-docs\n"


@pytest.fixture(autouse=True)
def playbook(cli: Cli, here: Path) -> Path:
    cli("new", "profile", "Factory")
    cli("new", "persona", "Boss")
    (here / "mkdocs.yml").write_text(CONFIG)
    (here / "docs").mkdir()
    (here / "docs/index.md").write_text("# Home\n")
    return here


def test_build(cli: Cli, here: Path) -> None:
    ended = cli("build")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith("Built ")
    assert ended.out.endswith(" pages into site/\n")
    assert (here / "site/profiles/factory/index.html").is_file()


def test_build_elsewhere(cli: Cli, here: Path) -> None:
    ended = cli("build", "--site-dir", "out/site", "--quiet")
    assert (ended.code, ended.out, ended.err) == (0, "", "")
    assert (here / "out/site/index.html").is_file()
    assert not (here / "site").exists()


@pytest.mark.parametrize("path", ["profiles/factory.yml", "docs", "mkdocs.yml", "docs/index.md"])
def test_build_from_a_file_of_the_playbook(cli: Cli, here: Path, path: str) -> None:
    assert cli("build", path, "-q").code == 0
    assert (here / "site/index.html").is_file()


def test_error_leaves_the_site_as_it_was(cli: Cli, here: Path) -> None:
    assert cli("build").code == 0
    before = {file: file.read_bytes() for file in (here / "site").rglob("*") if file.is_file()}
    (here / "personas/boss.yml").write_text("nmae: Boss\nsummary: Text\n")
    ended = cli("build")
    assert (ended.code, ended.out) == (1, "")
    assert "personas/boss.yml:1:1 ICP101 error: unknown key 'nmae'" in ended.err
    assert "Traceback" not in ended.err
    after = {file: file.read_bytes() for file in (here / "site").rglob("*") if file.is_file()}
    assert after == before


def test_playbook_below_its_mkdocs_yml(cli: Cli, here: Path) -> None:
    (here / "sales").mkdir()
    for name in ("profiles", "personas"):
        (here / name).rename(here / "sales" / name)
    (here / "mkdocs.yml").write_text(
        "site_name: Ours\nplugins:\n  - icp-docs:\n      playbook: sales\n"
    )
    for path in (".", "sales", "sales/profiles/factory.yml"):
        assert cli("build", path, "-q").code == 0
    assert (here / "site/profiles/factory/index.html").is_file()


def test_no_mkdocs_yml(cli: Cli, here: Path) -> None:
    (here / "mkdocs.yml").unlink()
    for command in ("build", "serve"):
        ended = cli(command)
        assert (ended.code, ended.out) == (2, "")
        assert ended.err == (
            "Error: '.' has no mkdocs.yml. Write one with these three lines:\n\n"
            "site_name: Our playbook\nplugins:\n  - icp-docs\n"
        )


@pytest.mark.parametrize(
    ("config", "says"),
    [
        ("site_name: [", "mkdocs.yml"),
        ("- a list", "The configuration is invalid."),
        ("site_name: Ours\nplugins: [serach, icp-docs]\n", "serach"),
        ("site_name: Ours\n", "plugins:\n  - icp-docs"),
        ("site_name: Ours\ndocs_dir: nowhere\nplugins: [icp-docs]\n", "nowhere"),
        ("site_name: !ENV [A_SECRET]\nplugins: [icp-docs\n", "mkdocs.yml"),
    ],
)
@pytest.mark.parametrize("command", ["build", "serve"])
def test_unusable_mkdocs_yml(
    cli: Cli, here: Path, monkeypatch: pytest.MonkeyPatch, command: str, config: str, says: str
) -> None:
    monkeypatch.setenv("A_SECRET", "hunter2")
    (here / "mkdocs.yml").write_text(config)
    ended = cli(command)
    assert (ended.code, ended.out) == (1, {"build": "", "serve": "Building the site…\n"}[command])
    assert says in ended.err
    assert "Traceback" not in ended.err
    assert "hunter2" not in ended.err
    assert not (here / "site").exists()


def test_mkdocs_yml_that_is_not_text(cli: Cli, here: Path) -> None:
    (here / "mkdocs.yml").write_bytes(b"site_name: \xff\xfe\x00")
    ended = cli("build")
    assert (ended.code, ended.out) == (1, "")
    assert "Traceback" not in ended.err


def test_port_in_use(cli: Cli) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        ended = cli("serve", "--address", f"127.0.0.1:{other.getsockname()[1]}")
    assert (ended.code, ended.out) == (2, "Building the site…\n")
    assert ended.err == (
        "Error: Address already in use. Choose another address, such as --address 127.0.0.1:8001.\n"
    )


@pytest.mark.parametrize("address", ["8000", "localhost", ":8000", "a b:1", "\x1b:x"])
def test_address_that_is_none(cli: Cli, address: str) -> None:
    ended = cli("serve", "--address", address)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.endswith("is not a host and a port; write --address 127.0.0.1:8001.\n")


def test_warning_fails_only_a_strict_build(cli: Cli, here: Path) -> None:
    (here / "docs/index.md").write_text("[gone](gone.md)\n")
    assert cli("build", "-q").code == 0
    ended = cli("build", "--strict")
    assert (ended.code, ended.out) == (1, "")
    assert "gone.md" in ended.err
