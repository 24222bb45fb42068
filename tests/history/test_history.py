"""Real repositories: what changed when, by whom and why."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from icp_docs.history import read_history, walk
from tests.git.repositories import Contents, Repository
from tests.history.playbooks import (
    ANA,
    BEN,
    CYD,
    at,
    history_of,
    lines,
    persona,
    playbook_in,
    profile,
    told,
)

FILE = "profiles/scale-up.yml"


def test_each_line_has_the_change_that_made_it_what_it_is(repository: Repository) -> None:
    commit = repository.commit
    commit({FILE: profile()}, message="First profile", author=ANA, date=at("03-02"))
    commit({FILE: profile(size="2000")}, message="Larger ones", author=BEN, date=at("04-01"))
    commit({FILE: profile(size="2000", growth="5")}, message="Growth", date=at("05-01"))
    commit(
        {FILE: profile(size="3000", growth="5")},
        message="Larger still\n\nThree of them\nbought.\n",
        author=ANA,
        date=at("06-01"),
    )
    history = history_of(repository.folder)
    assert told(history) == [
        "2026-06-01 Ana Ruiz: Larger still | changed profile/scale-up",
        "2026-05-01 Ada Example: Growth | changed profile/scale-up",
        "2026-04-01 Ben Okafor: Larger ones | changed profile/scale-up",
        "2026-03-02 Ana Ruiz: First profile | new profile/scale-up",
    ]
    assert lines(history) == {
        "scale-up/size": "2026-06-01",
        "scale-up/growth": "2026-05-01",
    }
    assert history.changes[0].body == ("Three of them bought.",)
    assert [one.line for one in history.changes[2].told[0].changes.sentences] == ["size"]
    assert (history.older, history.cut_off, history.link) == (0, False, "")


def test_formatting_is_no_change(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    text = profile(size="2000").replace("{at_most: 2000}", "\n      at_most: 2k  # more")
    repository.commit({FILE: text.replace("Growth\n", '"Growth"\n')}, message="Style")
    history = history_of(repository.folder)
    assert [one.title for one in history.changes] == ["Larger", "First"]
    assert lines(history) == {"scale-up/size": "2026-04-01"}


def test_a_revert_is_a_change_of_its_own(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    larger = repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.revert(larger, date=at("05-01"))
    history = history_of(repository.folder)
    assert told(history)[0] == (
        '2026-05-01 Ada Example: Revert "Larger" | changed profile/scale-up'
    )
    assert lines(history) == {"scale-up/size": "2026-05-01"}


def test_renames_are_followed(repository: Repository) -> None:
    repository.commit({"profiles/old.yml": profile()}, message="First", date=at("03-02"))
    repository.commit({"profiles/old.yml": profile(size="2000")}, date=at("04-01"))
    repository.rename("profiles/old.yml", FILE)
    repository.commit(message="A better name", date=at("05-01"))
    history = history_of(repository.folder)
    assert told(history) == [
        "2026-05-01 Ada Example: A better name | renamed profile/scale-up",
        "2026-04-01 Ada Example: Change the playbook | changed profile/scale-up",
        "2026-03-02 Ada Example: First | new profile/scale-up",
    ]
    assert lines(history) == {"scale-up/size": "2026-04-01"}


def test_two_files_that_exchange_their_names(repository: Repository) -> None:
    one, other = profile(), profile(name="Factories", hosted="demand", growth="9")
    repository.commit({"profiles/a.yml": one, "profiles/b.yml": other}, date=at("03-02"))
    repository.commit({"profiles/a.yml": profile(size="7"), "profiles/b.yml": other})
    repository.commit({"profiles/a.yml": other, "profiles/b.yml": profile(size="7")})
    assert {key[0] for key in history_of(repository.folder).newest} == {"profile"}


def test_a_playbook_that_moved_into_a_folder(repository: Repository) -> None:
    repository.commit({FILE: profile(), "personas/cfo.yml": persona()}, date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    for file in (FILE, "personas/cfo.yml"):
        repository.rename(file, f"sales/playbook/{file}")
    repository.commit(message="Make room", date=at("05-01"))
    history = history_of(repository.folder / "sales" / "playbook")
    assert [one.title for one in history.changes] == ["Larger", "Change the playbook"]
    assert lines(history) == {"scale-up/size": "2026-04-01"}


def test_other_playbooks_of_the_repository_are_left_out(repository: Repository) -> None:
    repository.commit({f"ours/{FILE}": profile()}, message="Ours", date=at("03-02"))
    repository.commit({f"theirs/{FILE}": profile(name="Factories")}, message="Theirs")
    repository.commit({FILE: profile(name="Shops")}, message="On top")
    history = history_of(repository.folder / "ours")
    assert [one.title for one in history.changes] == ["Ours"]


def test_what_is_gone_is_told_without_a_page(repository: Repository) -> None:
    repository.commit({FILE: profile(), "personas/cfo.yml": persona()}, date=at("03-02"))
    repository.commit({"personas/cfo.yml": None}, message="Nobody asks them", date=at("04-01"))
    history = history_of(repository.folder)
    assert told(history)[0] == "2026-04-01 Ada Example: Nobody asks them | removed persona/cfo"
    assert ("persona", "cfo") not in history.newest


def test_what_was_gone_for_a_while(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.commit({FILE: None, "personas/cfo.yml": persona()}, message="Gone")
    repository.commit({FILE: profile(size="2000")}, message="Back", date=at("10-02"))
    history = history_of(repository.folder)
    assert [one.title for one in history.changes] == ["Back", "Gone", "Larger", "First"]
    assert history.newest["profile", "scale-up"].title == "Back"
    assert lines(history) == {}


def test_what_left_the_playbook_is_gone_even_if_another_has_its_name(
    repository: Repository,
) -> None:
    repository.commit({FILE: profile(), "personas/cfo.yml": persona()}, date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.rename(FILE, "attic/profiles/scale-up.yml")
    repository.commit(message="Put away", date=at("05-01"))
    repository.commit({FILE: "# New\n" + profile(hosted="count")}, message="New", date=at("06-01"))
    history = history_of(repository.folder)
    assert told(history) == [
        "2026-06-01 Ada Example: New | new profile/scale-up",
        "2026-05-01 Ada Example: Put away | removed profile/scale-up",
        "2026-04-01 Ada Example: Larger | changed profile/scale-up",
        "2026-03-02 Ada Example: Change the playbook | new persona/cfo, new profile/scale-up",
    ]
    assert lines(history) == {}
    known = playbook_in(repository.folder).profiles["scale-up"]
    assert history.of(known) == history.changes[0]


def test_a_profile_from_another_playbook_begins_where_it_came(repository: Repository) -> None:
    repository.commit({f"theirs/{FILE}": profile()}, message="Theirs", date=at("03-02"))
    repository.rename(f"theirs/{FILE}", f"ours/{FILE}")
    repository.commit(message="Take it over", date=at("04-01"))
    repository.commit({f"ours/{FILE}": profile(size="7")}, message="Smaller", date=at("05-01"))
    theirs = repository.folder / "theirs"
    history = history_of(repository.folder / "ours")
    assert [one.title for one in history.changes] == ["Smaller", "Theirs"]
    repository.commit({f"theirs/{FILE}": profile(name="Others")}, message="Anew", date=at("06-01"))
    assert [one.title for one in history_of(theirs).changes] == ["Anew", "Take it over", "Theirs"]


def test_broken_versions_are_skipped_until_the_file_reads_again(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: "name: [\n" + profile(size="2000")}, message="Broken")
    repository.commit({FILE: "<<<<<<<\n" + profile(size="2500")}, message="Worse")
    repository.commit({FILE: profile(size="3000")}, message="Repaired", date=at("05-01"))
    history = history_of(repository.folder)
    assert [one.title for one in history.changes] == ["Repaired", "First"]
    assert lines(history) == {"scale-up/size": "2026-05-01"}


def test_a_file_that_was_broken_from_the_start_has_no_beginning(repository: Repository) -> None:
    repository.commit({FILE: "name: [\n", "personas/cfo.yml": persona()}, message="First")
    repository.commit({FILE: profile()}, message="Repaired")
    history = history_of(repository.folder)
    assert told(history) == ["2026-10-01 Ada Example: First | new persona/cfo"]
    assert history.of(playbook_in(repository.folder).profiles["scale-up"]) is None


def test_a_merge_is_one_change_of_those_who_made_it(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", author=ANA, date=at("03-02"))
    repository.branch("larger")
    repository.commit({FILE: profile(size="2000")}, message="Try 2,000", author=BEN)
    repository.commit({FILE: profile(size="3000")}, message="No, 3,000", author=CYD)
    repository.switch("main")
    repository.commit({"notes.txt": "unrelated"}, message="Notes", author=ANA)
    repository.merge(
        "larger",
        message="Merge pull request #12 from ben/larger\n\nTake larger ones\n\nSales asked.",
        author="The Boss <boss@example.com>",
        date=at("06-01"),
    )
    history = history_of(repository.folder)
    assert told(history) == [
        "2026-06-01 Ben Okafor, Cyd Lee: Take larger ones | changed profile/scale-up",
        "2026-03-02 Ana Ruiz: First | new profile/scale-up",
    ]
    assert history.changes[0].body == ("Sales asked.",)


def test_a_merge_without_a_reason_takes_those_of_its_commits(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.branch("side")
    repository.commit({FILE: profile(size="2000")}, message="Take larger ones", author=BEN)
    repository.commit({FILE: profile(size="2000", growth="5")}, message="Growth counts more")
    repository.switch("main")
    repository.commit({"personas/cfo.yml": persona()}, message="A persona", date=at("04-01"))
    repository.merge("side", message="Merge branch 'side' of example.com:x/y", date=at("06-01"))
    change = history_of(repository.folder).changes[0]
    assert (change.title, change.body) == ("Take larger ones", ("Growth counts more",))


def test_a_branch_that_merged_the_main_one_is_credited_for_its_own(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", author=ANA, date=at("03-02"))
    repository.branch("side")
    repository.commit({FILE: profile(size="2000")}, message="Larger", author=BEN)
    repository.switch("main")
    repository.commit({"personas/cfo.yml": persona()}, message="A persona", author=CYD)
    repository.switch("side")
    repository.merge("main", message="Merge branch 'main' into side")
    repository.commit({FILE: profile(size="2500")}, message="Even larger", author=ANA)
    repository.switch("main")
    repository.merge("side", message="Merge branch 'side'", date=at("10-07"))
    change = history_of(repository.folder).changes[0]
    assert (change.title, change.people) == ("Larger", ("Ben Okafor", "Ana Ruiz"))


def test_others_who_helped_are_named_as_the_mailmap_has_them(repository: Repository) -> None:
    mailmap = "Ana Ruiz <ana@example.com> <aruiz@old.example>\nBen Okafor <ben@example.com>\n"
    repository.commit({FILE: profile(), ".mailmap": mailmap}, author="A. R. <aruiz@old.example>")
    repository.commit({FILE: profile(size="2")}, author="bokafor <ben@example.com>")
    repository.commit(
        {FILE: profile(size="3")},
        message="More\n\nCo-authored-by: x <aruiz@old.example>\nCo-Authored-By: Cyd <c@d.example>",
        author="bokafor <ben@example.com>",
    )
    history = history_of(repository.folder)
    assert [one.people for one in history.changes] == [
        ("Ben Okafor", "Ana Ruiz", "Cyd"),
        ("Ben Okafor",),
        ("Ana Ruiz",),
    ]
    assert history.changes[0].body == ()


def test_links_to_what_the_host_shows(repository: Repository) -> None:
    repository.git("remote", "add", "origin", "https://me:secret@github.com/halden/playbook.git")
    first = repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger (#12)", date=at("04-01"))
    history = history_of(repository.folder)
    assert [(one.title, one.name, one.link) for one in history.changes] == [
        ("Larger", "#12", "https://github.com/halden/playbook/pull/12"),
        ("First", first[:7], f"https://github.com/halden/playbook/commit/{first}"),
    ]
    assert history.link == "https://github.com/halden/playbook"


def test_the_border_of_a_shallow_clone_is_no_change(repository: Repository, tmp_path: Path) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.commit({FILE: profile(size="2000", growth="5")}, message="Growth", date=at("05-01"))
    two = history_of(repository.clone(tmp_path / "two", "--depth=2").folder)
    assert told(two) == ["2026-05-01 Ada Example: Growth | changed profile/scale-up"]
    assert lines(two) == {"scale-up/growth": "2026-05-01"}
    assert two.cut_off
    one = history_of(repository.clone(tmp_path / "one", "--depth=1").folder)
    assert (one.changes, one.newest, one.lines, one.cut_off) == ((), {}, {}, True)


def test_a_shallow_clone_does_not_know_who_made_a_merge(
    repository: Repository, tmp_path: Path
) -> None:
    repository.commit({FILE: profile()}, date=at("03-02"))
    repository.branch("side")
    repository.commit({FILE: profile(size="2000")}, author=BEN)
    repository.switch("main")
    repository.merge("side", message="Merge pull request #1 from x/y\n\nLarger", author=ANA)
    history = history_of(repository.clone(tmp_path / "clone", "--depth=2").folder)
    assert [(one.title, one.people) for one in history.changes] == [("Larger", ())]


def test_without_git_or_commits_there_is_no_history(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alone = tmp_path / "alone"
    (alone / "profiles").mkdir(parents=True)
    (alone / FILE).write_text(profile())
    assert read_history(alone, playbook_in(alone)) is None
    repository.write({FILE: profile()})
    playbook = playbook_in(repository.folder)
    assert read_history(repository.folder, playbook) is None
    repository.commit({"notes.txt": "x", FILE: None})
    assert read_history(repository.folder, playbook) is None
    repository.commit({FILE: profile()})
    assert read_history(repository.folder, playbook)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert read_history(repository.folder, playbook) is None


def test_a_detached_head_has_the_history_up_to_it(repository: Repository) -> None:
    first = repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.switch(first)
    assert told(history_of(repository.folder)) == [
        "2026-03-02 Ada Example: First | new profile/scale-up"
    ]


def test_what_is_not_committed_has_no_date(repository: Repository) -> None:
    repository.commit({FILE: profile()}, date=at("03-02"))
    repository.commit({FILE: profile(size="2000", growth="5")}, date=at("04-01"))
    known = playbook_in(repository.folder).profiles["scale-up"]
    repository.write({FILE: profile(size="4000", growth="5")})
    history = history_of(repository.folder)
    edited = playbook_in(repository.folder).profiles["scale-up"]
    assert history.of(known) == history.changes[0]
    assert history.of(edited) is None
    assert history.lines_of(known) == {"size": history.changes[0], "growth": history.changes[0]}
    assert history.lines_of(edited) == {"growth": history.changes[0]}


@pytest.mark.parametrize(
    ("folder", "files", "known"),
    [
        (".", ("profiles/glossary.yml",), {("profile", "glossary")}),
        (
            "profiles",
            ("profiles/playbook.yml", "profiles/profiles/one.yml"),
            {("playbook", "playbook"), ("profile", "one")},
        ),
    ],
)
def test_names_that_are_those_of_other_files_of_a_playbook(
    repository: Repository, folder: str, files: tuple[str, ...], known: set[tuple[str, str]]
) -> None:
    text = {"profiles/playbook.yml": "company: Halden\n"}
    repository.commit({name: text.get(name, profile()) for name in files})
    assert set(history_of(repository.folder / folder).newest) == known


def test_two_hundred_files_at_once(repository: Repository) -> None:
    files = {f"personas/p{n:03}.yml": persona(f"Person {n}") for n in range(200)}
    repository.commit({FILE: profile(), **files}, date=at("03-02"))
    repository.commit({name: text + "owner: us\n" for name, text in files.items()})
    history = history_of(repository.folder)
    assert [len(one.told) for one in history.changes] == [200, 201]


def test_older_changes_are_dated_and_counted(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MOST_TOLD", 2)
    repository.commit({FILE: profile(), "personas/cfo.yml": persona()}, date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, message="Larger", date=at("04-01"))
    repository.commit({FILE: profile(size="2k")}, message="The same", date=at("05-01"))
    for day in ("06-01", "07-01", "08-01"):
        repository.commit({FILE: profile(size="2k", growth=day[1])}, date=at(day))
    history = history_of(repository.folder)
    assert [str(one.day) for one in history.changes] == ["2026-08-01", "2026-07-01"]
    assert history.older == 4
    assert lines(history) == {"scale-up/growth": "2026-08-01", "scale-up/size": "2026-04-01"}
    dated = history.newest["persona", "cfo"]
    assert (str(dated.day), dated.told, history.is_told(dated)) == ("2026-03-02", (), False)


def test_lines_that_cannot_be_found_by_letters_are_dated_too(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(walk, "MOST_TOLD", 1)
    flow = "name: A\nsummary: b\ncriteria: [{{id: size, question: '{}'}}, {{id: b, weight: {}}}]\n"
    for day, text in (("03-02", "Big?"), ("04-01", "Large?"), ("05-01", "Large?")):
        repository.commit({FILE: flow.format(text, day[1])}, date=at(day))
    repository.commit({FILE: flow.format("Large?", 9)}, date=at("06-01"))
    assert lines(history_of(repository.folder)) == {
        "scale-up/b": "2026-06-01",
        "scale-up/size": "2026-04-01",
    }


@pytest.mark.parametrize(
    "who",
    [
        "Ana Ruiz <ana@example.com> -86400 +0000",
        "Ana Ruiz <ana@example.com>",
        "Ana Ruiz <ana@example.com> yesterday",
        f"Ana Ruiz <ana@example.com> {'9' * 5000} +0000",
    ],
)
def test_a_commit_without_a_time_that_git_reads_has_none(repository: Repository, who: str) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    made_by(repository, who, {FILE: profile(size="2000")}, message="Larger")
    newest, oldest = sorted(history_of(repository.folder).changes, key=lambda one: one.title)[::-1]
    assert (newest.title, newest.landed, newest.people) == ("Larger", None, ("Ana Ruiz",))
    assert (oldest.title, str(oldest.day)) == ("First", "2026-03-02")


def test_a_commit_without_an_author_is_nobodys(repository: Repository) -> None:
    made_by(repository, "nobody", {FILE: profile()}, message="First")
    (change,) = history_of(repository.folder).changes
    assert change.people == ()


def made_by(repository: Repository, who: str, files: Contents, *, message: str) -> None:
    """A commit that says this of its author and committer, which git itself would not write."""
    repository.write(files)
    repository.git("add", "--all")
    parents = repository.git("for-each-ref", "--format=parent %(objectname)", "refs/heads/main")
    lines = (f"tree {repository.git('write-tree')}", parents, f"author {who}", f"committer {who}")
    text = "\n".join(filter(None, lines)) + f"\n\n{message}\n"
    words = ("hash-object", "-t", "commit", "-w", "--stdin", "--literally")
    repository.git("update-ref", "refs/heads/main", repository.git(*words, text=text.encode()))


def test_a_wrong_clock_does_not_turn_the_order_of_days(repository: Repository) -> None:
    repository.commit({FILE: profile()}, date=at("05-01"))
    repository.commit({FILE: profile(size="2000")}, date="1999-01-01T00:00:00+00:00")
    repository.commit({FILE: profile(size="3000")}, date=at("06-01"))
    days = [str(one.day) for one in history_of(repository.folder).changes]
    assert days == ["2026-06-01", "2026-05-01", "1999-01-01"]


def test_a_date_that_nobody_can_read(repository: Repository) -> None:
    repository.commit({FILE: profile()}, date="@9999999999999 +0000")
    (change,) = history_of(repository.folder).changes
    assert change.day is None


def test_hostile_names_messages_and_paths_are_text(repository: Repository) -> None:
    repository.commit(
        {FILE: profile(), 'profiles/"a"\n--output=x\t.yml': "x", "profiles/--all.yml": "x"},
        message=f"<script>alert(1)</script>\u202e\x1b[31m{'x' * 10_000}\n\nSee a@b.example.",
        author="<b>Eve</b>\u2066 eve@example.com <eve@example.com>",
        date=at("03-02"),
    )
    for name in ('"a"\n--output=x\t.yml', "--all.yml"):
        (repository.folder / "profiles" / name).unlink()
    (change,) = history_of(repository.folder).changes
    assert change.title.startswith("<script>alert(1)</script>\ufffd\ufffd[31mxxx")
    assert len(change.title) == 201
    assert change.body == ("See a.",)
    assert change.people == ("bEve/b\ufffd eve",)  # git itself takes the brackets out
    assert [one.key for one in change.told] == [("profile", "scale-up")]


def test_letters_of_another_encoding(repository: Repository) -> None:
    repository.git("config", "i18n.commitEncoding", "ISO-8859-1")
    repository.write({FILE: profile()})
    repository.git("add", "--all")
    message, name = "Größere Firmen", "Jürgen Groß"
    repository.git(
        *("commit", "--quiet", "--file=-"),
        text=message.encode("latin-1"),
        GIT_AUTHOR_NAME=os.fsdecode(name.encode("latin-1")),
    )
    (change,) = history_of(repository.folder).changes
    assert (change.title, change.people) == (message, (name,))


def test_letters_of_no_encoding(repository: Repository) -> None:
    repository.commit({FILE: profile()}, author=ANA)
    raw = repository.git("cat-file", "commit", "HEAD").encode()
    raw = raw.replace(b"Ana", b"\xc4na").replace(b"Change the", b"\xff\xfe the")
    id_ = repository.git("hash-object", "-t", "commit", "-w", "--stdin", "--literally", text=raw)
    repository.git("reset", "--quiet", "--hard", id_)
    (change,) = history_of(repository.folder).changes
    assert (change.title, change.people) == ("\ufffd\ufffd the playbook", ("\ufffdna Ruiz",))


def test_settings_of_the_repository_change_nothing(repository: Repository) -> None:
    repository.commit({FILE: profile()}, message="First", date=at("03-02"))
    repository.branch("side")
    repository.commit({FILE: profile(size="2000")}, author=BEN, date=at("04-01"))
    repository.switch("main")
    repository.merge("side", message="Larger", date=at("05-01"))
    before = told(history_of(repository.folder))
    for setting in (
        *("log.showRoot=false", "log.diffMerges=off", "log.showSignature=true", "log.mailmap=no"),
        *("diff.renames=copies", "diff.external=/bin/false", "format.pretty=oneline"),
        *("log.decorate=full", "core.pager=/bin/false", "color.ui=always", "diff.relative=true"),
        *("core.quotePath=true", "diff.noprefix=true", "log.follow=true", "log.date=iso"),
    ):
        repository.git("config", *setting.split("=", 1))
    assert told(history_of(repository.folder)) == before
    assert [len(one.split("|")) for one in before] == [2, 2]


def test_a_clone_without_its_contents_says_nothing(repository: Repository, tmp_path: Path) -> None:
    repository.git("config", "uploadpack.allowFilter", "true")
    repository.commit({FILE: profile()}, date=at("03-02"))
    repository.commit({FILE: profile(size="2000")}, date=at("04-01"))
    clone = repository.clone(tmp_path / "clone", "--filter=blob:none")
    history = read_history(clone.folder, playbook_in(clone.folder))
    assert history
    assert (history.changes, history.lines) == ((), {})


def test_the_number_of_git_processes_does_not_grow(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[object] = []
    start = subprocess.Popen.__init__

    def counted(*given: object, **options: object) -> None:
        started.append(given)
        start(*given, **options)  # type: ignore[arg-type]

    for n in range(12):
        files = {f"profiles/p{k}.yml": profile(size=str(n * 10 + k + 1)) for k in range(10)}
        repository.commit(files, date=at(f"{n + 1:02}-02"))
    playbook = playbook_in(repository.folder)
    monkeypatch.setattr(subprocess.Popen, "__init__", counted)
    assert read_history(repository.folder, playbook)
    assert len(started) <= 5
