"""The list of subcommands, and how a run of one ends."""

from __future__ import annotations

import io
import sys
from importlib import import_module

import click

from icp_docs import __version__
from icp_docs.cli import INTERRUPTED
from icp_docs.cli.failure import WrongUse, unusable
from icp_docs.guessing import nearest
from icp_docs.text import printable

# In the order in which a new user meets them.
NAMES = (
    "init",
    "new",
    "validate",
    "serve",
    "build",
    "diff",
    "preview",
    "fmt",
    "fix",
    "migrate",
    "explain",
    "schema",
    "export",
)


class Commands(click.Group):
    """A group that imports a subcommand's module only when it is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """All subcommands, in the order of the help."""
        return list(NAMES)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The subcommand of this name, or None."""
        if cmd_name not in NAMES:
            return None
        command: click.Command = import_module(f"icp_docs.cli.{cmd_name}").command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The subcommand that the arguments name, with a suggestion for a misspelt one."""
        name = args[0]
        if not name.startswith("-") and name not in NAMES:
            meant = nearest(name, NAMES)
            hint = f"Did you mean 'icp-docs {meant}'?" if meant else "See 'icp-docs --help'."
            raise WrongUse(f"There is no command '{printable(name)}'. {hint}")
        return super().resolve_command(ctx, args)


@click.command(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 fine, 1 the playbook has errors, 2 wrong use.",
)
@click.version_option(__version__, message="icp-docs %(version)s")
def commands() -> None:
    """Keep ideal customer profiles and personas as YAML: check them, publish them."""


def run() -> int:
    """Run the command line of this process; returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that has no letter for what an author wrote gets its escape instead.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    try:
        code = commands.main(prog_name="icp-docs", standalone_mode=False)
    except click.ClickException as failure:
        failure.show()
        return failure.exit_code
    except click.Abort:
        return INTERRUPTED
    except OSError as error:
        unusable(error).show()
        return WrongUse.exit_code
    return code if isinstance(code, int) else 0
