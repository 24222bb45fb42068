"""The `icp-docs` command: one module per subcommand, imported when it is called."""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from types import ModuleType
from typing import NoReturn

INTERRUPTED = 130


def main() -> NoReturn:
    """Run the command line of this process and leave with its exit code."""
    # Start-up makes many objects that live until the end; looking for garbage among them costs
    # a tenth of the time of `validate`. Commands that run long switch the collector on again.
    gc.disable()
    _skip_plugins_of_pydantic()
    try:
        from icp_docs.cli.commands import run

        code = run()
    except KeyboardInterrupt:
        code = INTERRUPTED
    code = _flushed(code)
    if "mkdocs" not in sys.modules:
        # Taking the modules down one by one costs a seventh of a small `validate`, for nothing.
        # Plugins of MkDocs may have left work for the end.
        os._exit(code)
    sys.exit(code)


def _skip_plugins_of_pydantic() -> None:
    """Save importing importlib.metadata, an eighth of a small `validate`, to look for none.

    Where pydantic has no module of this name, nothing is changed and it looks for them.
    """
    loader = ModuleType("pydantic.plugin._loader")
    loader.__dict__["get_plugins"] = tuple
    sys.modules.setdefault(loader.__name__, loader)


def _flushed(code: int) -> int:
    """The exit code, once all output is out; a reader that has gone away is no error of ours."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except BrokenPipeError:
        # Python flushes again at exit and would complain; give it somewhere to write.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
