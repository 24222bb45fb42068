"""Hand-written pages beside the playbook's: links, embedded blocks, terms, and what is refused."""

from __future__ import annotations

import os

import pytest
from mkdocs.exceptions import Abort

from tests.site.conftest import Project

PLAIN = "{{ page.content }}"


def test_links_to_generated_pages_are_followed_and_checked(project: Project) -> None:
    project.plain_theme(PLAIN)
    project.write(
        "docs/guide/start.md",
        "[a](../profiles/p0.md) [b](../profiles/p0.md#pains) [c](../profiles/p0.md#p-p0) "
        "[d](../profiles/index.md) [e](../playbook.json)\n",
    )
    html = project.html("guide/start/index.html")
    for target in (
        "../../profiles/p0/",
        "../../profiles/p0/#pains",
        "../../profiles/p0/#p-p0",
        "../../profiles/",
        "../../playbook.json",
    ):
        assert f'href="{target}"' in html


@pytest.mark.parametrize(
    ("link", "complaint"),
    [
        ("profiles/p9.md", "'profiles/p9.md', but the target is not found"),
        ("profiles/p0.md#gone", "does not contain an anchor '#gone'"),
        ("profiles/p0/", "Did you mean 'profiles/p0.md'?"),
    ],
)
def test_a_broken_link_fails_a_strict_build(
    project: Project, caplog: pytest.LogCaptureFixture, link: str, complaint: str
) -> None:
    project.plain_theme(PLAIN)
    project.write("docs/index.md", f"[a]({link})\n")
    with pytest.raises(Abort):
        project.build()
    assert complaint in caplog.text


def test_a_comment_becomes_a_block(project: Project) -> None:
    project.plain_theme(PLAIN)
    project.write(
        "docs/guide/start.md",
        "---\ntitle: x\n---\n# Start\n\n"
        "<!-- icp: echo segment=scale-up note=\"a 'b' <c>\" -->\n\n"
        "In a sentence <!-- icp: echo --> it stays.\n\n"
        "    <!-- icp: echo in=code -->\n\n"
        "```html\n<!-- icp: nonsense -->\n```\n\n"
        "`<!-- icp: nonsense -->` and <!-- just a comment -->\n",
    )
    html = project.html("guide/start/index.html")
    assert html.count('class="echo"') == 1
    assert "[(&#x27;note&#x27;, &quot;a &#x27;b&#x27; &lt;c&gt;&quot;), " in html
    assert "(&#x27;segment&#x27;, &#x27;scale-up&#x27;)] in guide/start</div>" in html
    assert "In a sentence <!-- icp: echo --> it stays." in html
    assert html.count("nonsense") == 2


@pytest.mark.parametrize(
    ("comment", "complaint"),
    [
        ("<!-- icp: ecko -->", "there is no block 'ecko'; did you mean 'echo'?"),
        ("<!-- icp: echo wide -->", "'wide' is not an option; write options as key=value"),
        ("<!-- icp: -->", "name the block, such as <!-- icp: compare-profiles -->"),
        ('<!-- icp: echo a="b -->', "a quotation mark is not closed"),
        ("<!--icp:ecko-->", "there is no block 'ecko'; did you mean 'echo'?"),
    ],
)
def test_a_wrong_block_is_told_with_its_line_before_the_site_is_touched(
    project: Project,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
    comment: str,
    complaint: str,
) -> None:
    monkeypatch.chdir(project.root)
    project.plain_theme(PLAIN)
    site = project.build()
    project.write(
        "docs/guide.md", f"---\ntitle: x\n---\n\n```\n<!-- icp: no -->\n```\n\n{comment}\n"
    )
    with pytest.raises(Abort):
        project.build()
    assert caplog.messages == [f"docs/guide.md:9: {complaint}"]
    assert (site / "profiles/p0/index.html").exists()


def test_a_wrong_block_that_only_markdown_uncovers_is_told_as_well(
    project: Project, caplog: pytest.LogCaptureFixture
) -> None:
    project.plain_theme(PLAIN)
    project.write("docs/guide.md", "!!! note\n\n    <!-- icp: ecko -->\n")
    with pytest.raises(Abort):
        project.build()
    assert "guide.md:3: there is no block 'ecko'" in caplog.text


def test_terms_are_marked_in_hand_written_pages(project: Project) -> None:
    project.plain_theme(PLAIN)
    assert 'Our <abbr title="a term">ICP</abbr>.' in project.html("index.html")


@pytest.mark.parametrize("folder", [False, True])
def test_a_link_that_leads_out_of_the_docs_folder_is_refused(
    project: Project, caplog: pytest.LogCaptureFixture, folder: bool
) -> None:
    secret = project.write("../secrets/key.txt", "secret")
    site = project.build()
    target = secret.parent if folder else secret
    (project.root / "docs" / "inside").symlink_to(target, target_is_directory=folder)
    with pytest.raises(Abort):
        project.build()
    assert "  inside" in caplog.text
    assert (site / "index.html").exists()
    assert not list(site.rglob("key.txt"))


def test_a_link_in_a_folder_of_the_docs_folder_is_found(project: Project) -> None:
    project.write("docs/a/b/c.md", "# C\n")
    (project.root / "docs/a/b/up").symlink_to(os.pardir + "/" + os.pardir + "/" + os.pardir)
    with pytest.raises(Abort):
        project.build()


def test_a_link_inside_the_docs_folder_is_followed(project: Project) -> None:
    project.plain_theme(PLAIN)
    (project.root / "docs/copy.md").symlink_to("index.md")
    # Editors keep a link to nowhere beside a file that is being changed; MkDocs skips it.
    (project.root / "docs/.#index.md").symlink_to("somebody@host.1234")
    assert "Our" in project.html("copy/index.html")
