"""`icp-docs build`: the site as a folder."""

from __future__ import annotations

import gc
from pathlib import Path

import click

from icp_docs.cli.place import config_file, named, path_argument
from icp_docs.cli.terminal import progress
from icp_docs.text import printable


@click.command()
@path_argument
@click.option(
    "--site-dir",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="DIR",
    help="Where to put the site; default: what mkdocs.yml says, else site/ beside it.",
)
@click.option("--strict", is_flag=True, help="Fail on a warning, such as a broken link.")
@click.option("-q", "--quiet", is_flag=True, help="Print only what is wrong.")
@click.pass_context
def command(
    ctx: click.Context, path: Path, site_dir: Path | None, strict: bool, quiet: bool
) -> None:
    """Build the site that mkdocs.yml describes.

    It takes the place of the former site when it is whole. With an error, that one stays.
    """
    config = config_file(path)
    from icp_docs.site.build import build
    from icp_docs.site.failure import BuildError

    gc.enable()

    try:
        with progress("Building the site", quiet=quiet):
            built = build(config, site_dir=site_dir, strict=strict)
    except BuildError as error:
        click.echo(f"Error: {error}", err=True)
        ctx.exit(1)
    if not quiet:
        click.echo(f"Built {built.pages:,} pages into {printable(named(built.folder))}/")
        if built.remark:
            click.echo(built.remark)
