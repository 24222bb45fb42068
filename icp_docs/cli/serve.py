"""`icp-docs serve`: the site in the browser while its author writes."""

from __future__ import annotations

import gc
import re
from pathlib import Path

import click

from icp_docs.cli import INTERRUPTED
from icp_docs.cli.failure import WrongUse
from icp_docs.cli.place import config_file, path_argument
from icp_docs.text import printable

_ADDRESS = re.compile(r"[^\s:]+:\d{1,5}|\[[\da-f:]+\]:\d{1,5}")
_EXAMPLE = "--address 127.0.0.1:8001"


@click.command()
@path_argument
@click.option(
    "--address",
    metavar="HOST:PORT",
    help="Where to serve it; default: what mkdocs.yml says, else 127.0.0.1:8000.",
)
@click.option("--strict", is_flag=True, help="Fail on a warning, such as a broken link.")
@click.pass_context
def command(ctx: click.Context, path: Path, address: str | None, strict: bool) -> None:
    """Serve the site; pages in the browser follow what you save. Ctrl+C ends it."""
    config = config_file(path)
    if address is not None and not _ADDRESS.fullmatch(address):
        raise WrongUse(f"'{printable(address)}' is not a host and a port; write {_EXAMPLE}.")
    gc.enable()
    from icp_docs.site.failure import BuildError
    from icp_docs.site.serve import serve

    click.echo("Building the site…")
    try:
        serve(config, say=click.echo, address=address, strict=strict)
    except BuildError as error:
        click.echo(f"Error: {error}", err=True)
        ctx.exit(1)
    except OSError as error:
        if error.filename is not None:
            raise
        reason = printable(error.strerror or str(error))
        raise WrongUse(f"{reason}. Choose another address, such as {_EXAMPLE}.") from None
    # Only Ctrl+C ends a server.
    ctx.exit(INTERRUPTED)
