"""The site's content as a folder of Markdown files, for any other generator."""

from icp_docs.export.content import contents
from icp_docs.export.folder import ExportError, write

__all__ = ["ExportError", "contents", "write"]
