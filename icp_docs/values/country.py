"""Countries by ISO 3166 code or English name."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from icp_docs.guessing import nearest
from icp_docs.text import fold

_CODES = (
    "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ "
    "BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM "
    "DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS "
    "GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN "
    "KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ "
    "MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM "
    "PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV "
    "SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI "
    "VN VU WF WS XK YE YT ZA ZM ZW"
)
CODES = frozenset(_CODES.split())
"""ISO 3166-1 alpha-2 codes, and XK, which exports use for Kosovo."""

_ALIASES = {
    "uk": "GB",
    "greatbritain": "GB",
    "britain": "GB",
    "england": "GB",
    "scotland": "GB",
    "wales": "GB",
    "northernireland": "GB",
    "america": "US",
    "unitedstatesofamerica": "US",
    "theunitedstates": "US",
    "theunitedstatesofamerica": "US",
    "thenetherlands": "NL",
    "holland": "NL",
    "germany": "DE",
    "deutschland": "DE",
    "russianfederation": "RU",
    "korea": "KR",
    "republicofkorea": "KR",
    "korearepublicof": "KR",
    "koreasouth": "KR",
    "koreanorth": "KP",
    "dprk": "KP",
    "democraticpeoplesrepublicofkorea": "KP",
    "czechrepublic": "CZ",
    "turkey": "TR",
    "republicofireland": "IE",
    "eire": "IE",
    "uae": "AE",
    "emirates": "AE",
    "theunitedarabemirates": "AE",
    "peoplesrepublicofchina": "CN",
    "mainlandchina": "CN",
    "hongkong": "HK",
    "macau": "MO",
    "macao": "MO",
    "taiwanroc": "TW",
    "taiwanprovinceofchina": "TW",
    "ivorycoast": "CI",
    "capeverde": "CV",
    "caboverde": "CV",
    "swaziland": "SZ",
    "macedonia": "MK",
    "burma": "MM",
    "myanmar": "MM",
    "easttimor": "TL",
    "palestine": "PS",
    "vatican": "VA",
    "holysee": "VA",
    "bosnia": "BA",
    "thephilippines": "PH",
    "thebahamas": "BS",
    "thegambia": "GM",
    "drc": "CD",
    "drcongo": "CD",
    "democraticrepublicofthecongo": "CD",
    "congodemocraticrepublicofthe": "CD",
    "congo": "CG",
    "republicofthecongo": "CG",
    "congorepublicofthe": "CG",
    "iranislamicrepublicof": "IR",
    "syrianarabrepublic": "SY",
    "laopeoplesdemocraticrepublic": "LA",
    "moldovarepublicof": "MD",
    "republicofmoldova": "MD",
    "tanzaniaunitedrepublicof": "TZ",
    "unitedrepublicoftanzania": "TZ",
    "boliviaplurinationalstateof": "BO",
    "venezuelabolivarianrepublicof": "VE",
    "bruneidarussalam": "BN",
    "micronesiafederatedstatesof": "FM",
}
"""What English speakers and exports write, in the form names are compared -> code."""

_SHORTER = {"HK": "Hong Kong", "MO": "Macao", "MM": "Myanmar", "PS": "Palestine"}


def country(text: str) -> str | None:
    """The ISO 3166 alpha-2 code of a country written as code or English name; None if unknown."""
    if text in CODES:
        return text
    if len(text) > 100:
        return None
    form = fold(text)
    code = form.upper()
    if len(code) == 2 and code in CODES:
        return code
    return _ALIASES.get(form) or (_by_name().get(form) if form else None)


def nearest_country(text: str) -> str | None:
    """The English name of the country that was most likely meant."""
    return nearest(text[:100], country_names().values())


def country_name(code: str, locale: str = "en") -> str:
    """What a country is called in the language of a locale; the code itself when unknown."""
    return country_names(locale).get(code, code)


@cache
def country_names(locale: str = "en") -> Mapping[str, str]:
    """Code -> name, of every country, in the language of a locale such as de-DE."""
    from babel import Locale

    territories = Locale.parse(locale, sep="-").territories
    names = {code: str(territories[code]) for code in sorted(CODES) if code in territories}
    return names | _SHORTER if locale.split("-")[0] == "en" else names


@cache
def _by_name() -> Mapping[str, str]:
    """Every English name and three-letter code in the form names are compared -> code."""
    from babel import Locale
    from babel.core import get_global

    found: dict[str, str] = {}
    for alias, codes in get_global("territory_aliases").items():
        if len(alias) == 3 and alias.isalpha() and len(codes) == 1 and codes[0] in CODES:
            found[fold(alias)] = codes[0]
    for code, name in Locale("en").territories.items():
        if code in CODES:
            for written in (name, name.replace("&", "and"), name.replace("St.", "Saint")):
                found[fold(written)] = code
    return found
