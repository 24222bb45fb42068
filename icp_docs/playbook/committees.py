"""Whether the people of a purchase are all there, and used."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault
from icp_docs.text import a_list


def check_seats(material: Material) -> Iterator[Finding]:
    """Somebody has the money, and somebody wants it."""
    for document, profile in material.active_profiles():
        if not profile.buying_committee:
            continue
        roles = {role for member in profile.buying_committee for role in member.role}
        for role, code, words in (
            ("economic-buyer", "ICP504", "an economic buyer"),
            ("champion", "ICP505", "a champion"),
        ):
            if role not in roles:
                message = f"this committee has nobody who is {words}; give a member `role: {role}`"
                yield document, Fault(("buying_committee",), code, message, on_key=True)


def check_roles(material: Material) -> Iterator[Finding]:
    """The role in a committee is one that the persona has."""
    for document, profile in material.current_profiles():
        for position, member in enumerate(profile.buying_committee):
            file = material.personas.get(member.persona)
            if file is None or file.model is None or not file.model.buying_roles:
                continue
            for role in member.role:
                if role not in file.model.buying_roles:
                    known = a_list(file.model.buying_roles, last="and")
                    message = (
                        f"{file.document.path} lists the buying roles {known}, not {role};"
                        " add it there or change it here"
                    )
                    loc = ("buying_committee", position, "role")
                    yield document, Fault(loc, "ICP506", message)


def check_unused(material: Material) -> Iterator[Finding]:
    """A persona whom no committee names is met by nobody."""
    seated = {
        member.persona
        for _, profile in material.current_profiles()
        for member in profile.buying_committee
    }
    if not material.profiles_whole:
        return
    for document, persona in material.current_personas():
        if persona.id not in seated and persona.kind == "buyer" and persona.status == "active":
            message = (
                f"no profile has '{persona.id}' in its buying_committee;"
                " add it to one, or archive this persona"
            )
            yield document, Fault((), "ICP503", message)
