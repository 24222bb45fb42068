"""From the files of a playbook to data with places: the only part that knows YAML."""

from icp_docs.source.document import Allowance, Document, Span
from icp_docs.source.files import Discovered, Kind, PlaybookFile, discover
from icp_docs.source.leave import apply_allowances
from icp_docs.source.reading import read, read_bytes

__all__ = [
    "Allowance",
    "Discovered",
    "Document",
    "Kind",
    "PlaybookFile",
    "Span",
    "apply_allowances",
    "discover",
    "read",
    "read_bytes",
]
