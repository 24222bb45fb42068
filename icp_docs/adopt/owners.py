"""CODEOWNERS, from the owners that profiles and personas name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from icp_docs.model import Persona, Profile
from icp_docs.model.settings import Owner
from icp_docs.playbook import Loaded
from icp_docs.text import printable

HEAD = """\
# Who is asked to review a change of a file. `icp-docs init` made it from the owners in the
# playbook. To make it anew, delete it and run the command again.
"""
_FOOT = """\

# Settings and workflows concern everybody. Put a team, and take away the #:
# /playbook.yml  TEAM
# /.github/  TEAM
# /.gitlab-ci.yml  TEAM
# /CODEOWNERS  TEAM
"""
_NOBODY = "\n# There is no profile and no persona yet that can be read.\n"

# An account, or a team of an organisation or a group; the @ may be left out, since YAML wants
# quotes around it.
_ACCOUNT = re.compile(r"@?([A-Za-z0-9_][\w.-]*(?:/[\w.-]+)*)", re.ASCII)
_MAIL = re.compile(r"[\w.+-]+@([\w-]+(?:\.[\w-]+)+)", re.ASCII)
# Names that RFC 2606 keeps for examples: a host refuses a line with an address it cannot know.
_EXAMPLE = re.compile(r"(?:.*\.)?example(?:\.(?:com|net|org))?")


def code_owners(loaded: Loaded) -> str:
    """The file CODEOWNERS of a playbook; a comment where nobody can be asked."""
    owners = loaded.readable.settings.owners
    lines = [_line(path, entry, owners.get(entry.owner)) for path, entry in _entries(loaded)]
    body = "\n" + "\n".join(lines) + "\n" if lines else _NOBODY
    return HEAD + body + _FOOT


def _entries(loaded: Loaded) -> Iterator[tuple[str, Profile | Persona]]:
    """Every profile and persona with the path of its file, in the order of paths."""
    playbook = loaded.readable
    for path in sorted(loaded.documents):
        folder, _, file = path.partition("/")
        identity = file.rpartition(".")[0]
        if folder == "profiles" and identity in playbook.profiles:
            yield path, playbook.profiles[identity]
        elif folder == "personas" and identity in playbook.personas:
            yield path, playbook.personas[identity]


def _line(path: str, entry: Profile | Persona, owner: Owner | None) -> str:
    if not entry.owner:
        return f"# /{path}  nobody owns it: add `owner`"
    if owner is None:
        name = _remark(entry.owner)
        return f"# /{path}  {name}: add this owner to `owners` in playbook.yml, with `reviewers`"
    if asked := _asked(owner):
        return f"/{path}  {' '.join(asked)}"
    return f"# /{path}  {_remark(owner.name)}: add `reviewers` to this owner in playbook.yml"


def _remark(name: str) -> str:
    """A name in a comment; GitLab reads what begins with @ even there."""
    return printable(name).replace("@", "")


def _asked(owner: Owner) -> list[str]:
    """Accounts, teams and addresses, without what CODEOWNERS would not take."""
    asked = [one for text in owner.reviewers if (one := _account(text))]
    if not owner.reviewers and _mail(owner.contact):
        asked.append(owner.contact)
    return asked


def _account(text: str) -> str | None:
    if "@" in text[1:]:
        return text if _mail(text) else None
    account = _ACCOUNT.fullmatch(text)
    return f"@{account[1]}" if account else None


def _mail(text: str) -> bool:
    mail = _MAIL.fullmatch(text)
    return bool(mail and not _EXAMPLE.fullmatch(mail[1].lower()))
