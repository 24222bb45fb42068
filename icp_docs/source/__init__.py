"""From the files of a playbook to data with places: the only part that knows YAML."""

from icp_docs.source.document import Allowance, Document, Span
from icp_docs.source.files import Discovered, Kind, PlaybookFile, discover
from icp_docs.source.folder import LARGEST, Changed, Folder, OnDisk, content
from icp_docs.source.leave import apply_allowances
from icp_docs.source.placed import Placed, placed
from icp_docs.source.reading import read, read_bytes, read_files

__all__ = [
    "LARGEST",
    "Allowance",
    "Changed",
    "Discovered",
    "Document",
    "Folder",
    "Kind",
    "OnDisk",
    "Placed",
    "PlaybookFile",
    "Span",
    "apply_allowances",
    "content",
    "discover",
    "placed",
    "read",
    "read_bytes",
    "read_files",
]
