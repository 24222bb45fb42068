"""Whether the playbook is in the newest version of the language."""

from __future__ import annotations

from collections.abc import Iterator

from icp_docs.model import LATEST
from icp_docs.playbook.material import Finding, Material
from icp_docs.problem import Fault

_HINT = "`icp-docs migrate` does it: nothing changes but names of keys"


def check_version(material: Material) -> Iterator[Finding]:
    """A hint where an older version is named, or where its names are used and none is named."""
    settings = material.settings_file
    version = material.settings.schema_
    if settings is not None and version is not None:
        if version < LATEST:
            message = (
                f"this playbook is in version {version} of the language; the newest is {LATEST}"
            )
            yield settings.document, Fault(("schema",), "ICP116", message, _HINT)
        return
    for file in material.files().values():
        for place, old in file.reading.old_names.items() if file.whole else ():
            message = f"'{old}' is called '{place[-1]}' in the newest version of the language"
            yield file.document, Fault(place, "ICP116", message, _HINT, on_key=True)
            return
