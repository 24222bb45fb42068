"""The theme with our files in it, made quicker to start without changing what it renders."""

from __future__ import annotations

import os
from pathlib import Path

import jinja2
from mkdocs.theme import Theme

from icp_docs.site.compiled import compiled_templates

OURS = Path(__file__).parent.parent / "theme"
"""Template overrides and assets, laid out as a theme's folder."""


class SiteTheme(Theme):
    """Any theme, with our templates after the user's own and before the theme's."""

    @classmethod
    def adopt(cls, theme: Theme) -> SiteTheme:
        """The same theme with our folder among its folders."""
        adopted = cls.__new__(cls)
        adopted.__dict__.update(theme.__dict__)
        own = 1 if theme.custom_dir else 0
        adopted.dirs = [*theme.dirs[:own], os.fspath(OURS), *theme.dirs[own:]]
        return adopted

    def get_env(self) -> jinja2.Environment:
        """The environment MkDocs makes, with compiled templates kept and icons not listed."""
        env = super().get_env()
        env.loader = _Loader(self.dirs)
        env.bytecode_cache = compiled_templates()
        return env


class _Loader(jinja2.FileSystemLoader):
    """Lists templates without hidden folders.

    MkDocs lists all files of a theme and drops the hidden ones; the icons of Material are 14,000
    of those and a fifth of a second.
    """

    def list_templates(self) -> list[str]:
        found: set[str] = set()
        for top in self.searchpath:
            for folder, folders, names in os.walk(top):
                folders[:] = [name for name in folders if not name.startswith(".")]
                base = Path(folder).relative_to(top)
                found.update((base / name).as_posix() for name in names)
        return sorted(found)
