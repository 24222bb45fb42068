"""Currencies: ISO 4217 codes, the signs people type, and what `$` means."""

from __future__ import annotations

_CODES = (
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN "
    "BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD "
    "FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY "
    "KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
    "MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR "
    "RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT "
    "TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG"
)
CODES = frozenset(_CODES.split())
"""ISO 4217 codes of money in use."""

_DOLLARS = (
    "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD "
    "SGD SRD TTD TWD USD UYU XCD"
)
DOLLARS = frozenset(_DOLLARS.split())
"""Currencies whose own sign at home is `$`, pesos included."""

_SIGNS = {
    "€": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "£": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "¥": "JPY",
    "jp¥": "JPY",
    "yen": "JPY",
    "cn¥": "CNY",
    "₹": "INR",
    "rupees": "INR",
    "₩": "KRW",
    "₪": "ILS",
    "₫": "VND",
    "₱": "PHP",
    "$": "$",
    "dollar": "$",
    "dollars": "$",
    "us$": "USD",
    "usd$": "USD",
    "ca$": "CAD",
    "c$": "CAD",
    "a$": "AUD",
    "au$": "AUD",
    "nz$": "NZD",
    "hk$": "HKD",
    "s$": "SGD",
    "nt$": "TWD",
    "mx$": "MXN",
    "r$": "BRL",
    "ec$": "XCD",
    "fcfa": "XAF",
    "f cfa": "XOF",
    "cfpf": "XPF",
}


def currency_code(text: str) -> str | None:
    """The ISO 4217 code that a code, sign or word means; "$" for the bare sign; None if unknown."""
    code = text.upper()
    return code if code in CODES else _SIGNS.get(text.lower())


def parse_currency(text: str) -> str:
    """The ISO 4217 code in a text, as a playbook's `currency` needs it; ValueError otherwise."""
    code = currency_code(text.strip())
    if code is None or code == "$":
        raise ValueError(f"{text.strip() or 'nothing'} is not a currency; write its code, as USD")
    return code


def dollar_of(playbook: str) -> str:
    """What `$` means in a playbook with this currency."""
    return playbook if playbook in DOLLARS else "USD"
