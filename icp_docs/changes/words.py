"""Words of sentences: names of keys, quotations, lists that are not too long."""

from __future__ import annotations

from collections.abc import Sequence

from icp_docs.text import a_list, printable

SHORT = 70
"""Characters of a text that is still quoted whole."""

_ACRONYMS = {
    "bant": "BANT",
    "champ": "CHAMP",
    "crm": "CRM",
    "gpctba-ci": "GPCTBA/C&I",
    "kpis": "KPIs",
    "meddic": "MEDDIC",
    "meddpicc": "MEDDPICC",
    "naics": "NAICS codes",
    "spiced": "SPICED",
    "n": "number of cases",
    "why": "reason",
    "find_it": "how to find out",
    "also": "other names",
    "see": "related terms",
    "respond": "response",
    "schema": "version of the language",
}


def label_of(key: str) -> str:
    """A key of the language as people read it, in lower case: "where they buy"."""
    return _ACRONYMS.get(key) or key.replace("_", " ").replace("-", " ")


def opening(text: str) -> str:
    """The text with a capital letter, as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def one_line(text: str) -> str:
    """A text of an author on one line, with nothing that a terminal could act on."""
    return printable(" ".join(text.split()))


def quoted(text: str, most: int = SHORT) -> str:
    """A text in quotation marks, cut at a word when it is long."""
    return f"“{shortened(text, most)}”"


def shortened(text: str, most: int = SHORT) -> str:
    """The beginning of a text, on one line."""
    plain = " ".join(text[: most * 4].split())
    if len(plain) <= most and len(text) <= most * 4:
        return printable(plain)
    return printable(plain[:most].rsplit(" ", 1)[0].rstrip(" ,;.:")) + " …"


def some(words: Sequence[str], most: int = 4, *, last: str = "and") -> str:
    """The words as a sentence lists them; of many the first, and how many there are besides."""
    if len(words) <= most + 1:
        return a_list(words, last=last)
    return f"{', '.join(words[:most])} and {len(words) - most} more"
