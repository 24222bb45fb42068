"""Errors of a build as a command reports them: sentences, never a traceback for an author."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import jinja2
from mkdocs import exceptions

from icp_docs.site.exchange import SiteFolderError
from icp_docs.text import printable


class BuildError(Exception):
    """Why there is no new site, as a sentence; details were logged."""


@contextmanager
def sentences() -> Iterator[None]:
    """Turn what a build raises for a mistake in the author's files into a BuildError."""
    try:
        yield
    except exceptions.Abort as error:
        # MkDocs has logged this mistake; its own last words would only name a class.
        told = isinstance(error.__context__, exceptions.BuildError)
        message = "The site was not built." if told else error.format_message()
        raise BuildError(message) from None
    except exceptions.MkDocsException as error:
        raise BuildError(error.format_message()) from None
    except SiteFolderError as error:
        raise BuildError(str(error)) from None
    except jinja2.TemplateSyntaxError as error:
        place = f"{error.filename or error.name}, line {error.lineno}"
        raise BuildError(
            f"A template cannot be used: {printable(place)}: {error.message}"
        ) from None
    except jinja2.TemplateNotFound as error:
        raise BuildError(f"There is no template '{printable(str(error.name))}'.") from None
    except UnicodeDecodeError as error:
        raise BuildError(f"A file is not UTF-8: {error.reason}") from None
    except OSError as error:
        place = f"{os.fsdecode(error.filename)}: " if error.filename else ""
        raise BuildError(printable(f"{place}{error.strerror or error}")) from error
