"""Countries, states and industries under the names that people and exports use."""

from __future__ import annotations

import pytest

from icp_docs.values import (
    country,
    country_name,
    country_names,
    naics_prefixes,
    naics_title,
    nearest_country,
    state,
)
from icp_docs.values.country import _ALIASES, CODES


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("DE", "DE"),
        ("de", "DE"),
        ("NO", "NO"),
        ("DEU", "DE"),
        ("Germany", "DE"),
        ("germany ", "DE"),
        ("GB", "GB"),
        ("UK", "GB"),
        ("U.K.", "GB"),
        ("United Kingdom", "GB"),
        ("Great Britain", "GB"),
        ("England", "GB"),
        ("Scotland", "GB"),
        ("Northern Ireland", "GB"),
        ("US", "US"),
        ("USA", "US"),
        ("U.S.", "US"),
        ("U.S.A.", "US"),
        ("America", "US"),
        ("United States of America", "US"),
        ("The Netherlands", "NL"),
        ("Holland", "NL"),
        ("Russia", "RU"),
        ("Russian Federation", "RU"),
        ("South Korea", "KR"),
        ("Korea, Republic of", "KR"),
        ("North Korea", "KP"),
        ("Czechia", "CZ"),
        ("Czech Republic", "CZ"),
        ("Türkiye", "TR"),
        ("Turkiye", "TR"),
        ("Turkey", "TR"),
        ("Viet Nam", "VN"),
        ("Ivory Coast", "CI"),
        ("Cote d'Ivoire", "CI"),
        ("Bosnia and Herzegovina", "BA"),
        ("Saint Lucia", "LC"),
        ("Hong Kong", "HK"),
        ("Kosovo", "XK"),
        ("Namibia", "NA"),
        ("Atlantis", None),
        ("EU", None),
        ("ZZ", None),
        ("", None),
        ("—", None),
        ("x" * 10**6, None),
    ],
)
def test_country(text: str, code: str | None) -> None:
    assert country(text) == code


def test_every_country_goes_by_its_code_and_its_names() -> None:
    names = country_names()
    assert set(names) == CODES
    for code, name in names.items():
        assert (country(code), country(code.lower()), country(name)) == (code, code, code)
    assert set(_ALIASES.values()) <= CODES


def test_country_names() -> None:
    assert country_name("HK") == "Hong Kong"
    assert country_name("DE", "de-DE") == "Deutschland"
    assert country_name("??") == "??"
    assert nearest_country("Germny") == "Germany"
    assert nearest_country("qqqqqqq") is None


@pytest.mark.parametrize(
    ("text", "land", "code"),
    [
        ("CA", "US", "US-CA"),
        ("ca", "US", "US-CA"),
        ("California", "US", "US-CA"),
        ("california", None, "US-CA"),
        ("US-CA", None, "US-CA"),
        ("ON", "CA", "CA-ON"),
        ("Québec", "CA", "CA-QC"),
        ("WA", "AU", "AU-WA"),
        ("WA", "US", "US-WA"),
        ("Crimea", "UA", "UA-43"),
        ("43", "UA", "UA-43"),
        ("ua-43", None, "UA-43"),
        ("BY", "DE", "DE-BY"),
        ("CA", "CA", None),
        ("CA", None, None),
        ("Bayern", "DE", None),
        ("XX-1", None, None),
        ("", "US", None),
    ],
)
def test_state(text: str, land: str | None, code: str | None) -> None:
    assert state(text, land) == code


@pytest.mark.parametrize(
    ("text", "prefixes"),
    [
        ("3254", ("3254",)),
        ("325412", ("325412",)),
        (" 51 ", ("51",)),
        ("31-33", ("31", "32", "33")),
        ("5", ()),
        ("3254123", ()),
        ("31-34", ()),
        ("pharma", ()),
        ("３２", ()),
    ],
)
def test_naics_prefixes(text: str, prefixes: tuple[str, ...]) -> None:
    assert naics_prefixes(text) == prefixes


def test_naics_titles() -> None:
    assert naics_title("3254") == "Pharmaceutical and Medicine Manufacturing"
    assert naics_title("31") == naics_title("31-33") == "Manufacturing"
    assert naics_title("999999") is None
