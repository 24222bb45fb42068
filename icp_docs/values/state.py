"""States and provinces by ISO 3166-2 code, and by name where exports write names."""

from __future__ import annotations

import re
from functools import cache

from icp_docs.text import fold
from icp_docs.values.country import CODES

_SHAPE = r"([A-Za-z]{2})-([A-Za-z0-9]{1,3})"
_NAMED = {
    "US": "AL Alabama,AK Alaska,AZ Arizona,AR Arkansas,CA California,CO Colorado,CT Connecticut,"
    "DE Delaware,DC District of Columbia,FL Florida,GA Georgia,HI Hawaii,ID Idaho,IL Illinois,"
    "IN Indiana,IA Iowa,KS Kansas,KY Kentucky,LA Louisiana,ME Maine,MD Maryland,MA Massachusetts,"
    "MI Michigan,MN Minnesota,MS Mississippi,MO Missouri,MT Montana,NE Nebraska,NV Nevada,"
    "NH New Hampshire,NJ New Jersey,NM New Mexico,NY New York,NC North Carolina,ND North Dakota,"
    "OH Ohio,OK Oklahoma,OR Oregon,PA Pennsylvania,RI Rhode Island,SC South Carolina,"
    "SD South Dakota,TN Tennessee,TX Texas,UT Utah,VT Vermont,VA Virginia,WA Washington,"
    "WV West Virginia,WI Wisconsin,WY Wyoming",
    "CA": "AB Alberta,BC British Columbia,MB Manitoba,NB New Brunswick,"
    "NL Newfoundland and Labrador,NS Nova Scotia,NT Northwest Territories,NU Nunavut,ON Ontario,"
    "PE Prince Edward Island,QC Quebec,SK Saskatchewan,YT Yukon",
    "AU": "ACT Australian Capital Territory,NSW New South Wales,NT Northern Territory,"
    "QLD Queensland,SA South Australia,TAS Tasmania,VIC Victoria,WA Western Australia",
    "UA": "43 Crimea",
}
_WHOLE = ("US", "CA", "AU")  # countries whose every state is in the table


def state(text: str, country: str | None) -> str | None:
    """The code (US-CA) of a state written as code, short code or name; None if not recognised.

    `country` is the account's own, None when it is not known.
    """
    plain = text.strip()
    if match := re.fullmatch(_SHAPE, plain):
        code = plain.upper()
        return code if match[1].upper() in CODES else None
    form = fold(plain[:100])
    if country is None:
        return next((code for (_, name), code in _by_name().items() if name == form), None)
    if code_of := _by_name().get((country, form)):
        return code_of
    short = f"{country}-{form.upper()}"
    if country in _WHOLE:
        return short if short in _by_name().values() else None
    return short if re.fullmatch(r"[A-Z0-9]{1,3}", form.upper()) else None


def state_names(country: str) -> str:
    """The states of a country as "CA California,OR Oregon"; "" where names are not known."""
    return _NAMED.get(country, "")


@cache
def _by_name() -> dict[tuple[str, str], str]:
    """Country and name in the form names are compared -> code, as US-CA."""
    return {
        (land, fold(name)): f"{land}-{code}"
        for land, states in _NAMED.items()
        for code, _, name in (one.partition(" ") for one in states.split(","))
    }


def parse_state(text: str) -> str:
    """The ISO 3166-2 code in a text; ValueError says what to type."""
    found = state(text, None)
    if found and re.fullmatch(_SHAPE, text.strip()):
        return found
    if found:
        raise ValueError(f"{text.strip()} is written by its code: {found}")
    raise ValueError(
        f"{text.strip()[:60] or 'nothing'} is not the code of a state; "
        "write its country, a hyphen and its own code, as US-CA"
    )
