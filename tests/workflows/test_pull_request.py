"""One change, played through with real repositories: from a fork to the published site."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.git.repositories import Repository
from tests.workflows.made import CHECK, icp_docs, make, program, steps

PROFILE = "profiles/mid-size-makers.yml"
# What a stranger can name a branch, themselves and a change; a shell would run parts of it.
BRANCH = "$(touch${IFS}pwned);`touch${IFS}pwned`"
AUTHOR = "::error::x $(touch pwned) <b@example.com>"
REASON = (
    "Win larger makers too\n\n::error file=x::pwned\n<script>alert(1)</script> ${{ secrets.X }}"
)


@pytest.fixture
def host(tmp_path: Path) -> Repository:
    """The company's repository where everybody finds it, begun with init."""
    first = Repository(make(tmp_path / "acme"))
    first.commit(message="Begin our playbook", date="2026-09-01T12:00:00+00:00")
    return first.clone(tmp_path / "host", "--bare")


@pytest.fixture
def fork(host: Repository, tmp_path: Path) -> Repository:
    return host.clone(tmp_path / "fork", "--bare")


def proposal(fork: Repository, folder: Path) -> Repository:
    """A marketer's clone of the fork, on a branch, with the file as it was at first."""
    clone = fork.clone(folder)
    clone.branch(BRANCH)
    return clone


def change(clone: Repository, old: str, new: str) -> None:
    file = clone.folder / PROFILE
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def tried(host: Repository, fork: Repository, folder: Path) -> Repository:
    """What a runner checks out: the change merged into the main branch, which is HEAD^1."""
    runner = host.clone(folder)
    runner.git("fetch", "--quiet", str(fork.folder), f"refs/heads/{BRANCH}:refs/heads/proposed")
    runner.merge("proposed", message="Try it")
    return runner


def checked(runner: Repository, folder: Path) -> tuple[dict[str, int], str, str]:
    """The exit code of each command of the workflow, its log, and the summary of the run."""
    summary = folder / "summary.md"
    variables = {
        "GITHUB_ACTIONS": "true",
        "GITHUB_WORKSPACE": str(runner.folder),
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_HEAD_REF": BRANCH,
        "PREVIEW": "https://github.com/acme/playbook/actions/runs/1/artifacts/2",
    }
    codes, log = {}, ""
    for step in steps(runner.folder / CHECK):
        if step.run and "pip install" not in step.run:
            done = program("bash", "-e", "-c", step.run, cwd=runner.folder, **variables)
            codes[step.data["name"]] = done.returncode
            log += done.stdout + done.stderr
    return codes, log, summary.read_text(encoding="utf-8")


def test_from_a_fork_to_the_site(host: Repository, fork: Repository, tmp_path: Path) -> None:
    clone = proposal(fork, tmp_path / "marketer")
    change(clone, "summary:", "sumary:")
    change(clone, "[50, 500]", "[50, 900]")
    clone.commit(message=REASON, author=AUTHOR)
    clone.git("push", "--quiet", "origin", f"HEAD:refs/heads/{BRANCH}")

    codes, log, summary = checked(tried(host, fork, tmp_path / "first"), tmp_path)
    assert codes["Check the files"] == 1
    assert codes["Build the site"] == 1
    assert f"::error file={PROFILE},line=5," in log
    assert "did you mean 'summary'?" in log
    assert codes["Say what the change means"] == 0
    assert codes["Make the preview"] == 0

    change(clone, "sumary:", "summary:")
    clone.commit(message="Spell it right", author=AUTHOR)
    clone.git("push", "--quiet", "origin", f"HEAD:refs/heads/{BRANCH}")

    second = tried(host, fork, tmp_path / "second")
    (tmp_path / "summary.md").unlink()
    codes, log, summary = checked(second, tmp_path)
    assert set(codes.values()) == {0}, log
    assert [line for line in log.splitlines() if line.startswith("::error")] == []
    assert "Mid-size makers" in summary
    assert "900" in summary
    assert "<script>" not in summary
    preview = (second.folder / "preview.html").read_text(encoding="utf-8")
    assert "900" in preview
    assert "<script>alert(1)" not in preview

    merged = host.clone(tmp_path / "merging")
    merged.git("fetch", "--quiet", str(fork.folder), f"refs/heads/{BRANCH}")
    merged.merge("FETCH_HEAD", message="Win larger makers too (#1)")
    merged.git("push", "--quiet", "origin", "main")

    published = host.clone(tmp_path / "published")
    icp_docs("build", "--strict", cwd=published.folder)
    page = (published.folder / "site/profiles/mid-size-makers/index.html").read_text("utf-8")
    assert "50 to 900" in page
    news = (published.folder / "site/changes/index.html").read_text("utf-8")
    assert "Win larger makers too" in news
    assert "<script>alert(1)" not in news
    assert list(tmp_path.rglob("pwned")) == []
