"""How a locale writes numbers and money; Babel is asked only where plain English does not do."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

_ENGLISH = frozenset(("en", "en-US", "en-GB", "en-CA", "en-AU", "en-NZ", "en-IE", "en-SG"))
_SHORT = ((Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "M"), (Decimal(1000), "k"))


def parse_locale(text: str) -> str:
    """A locale such as en-US that we can write for; ValueError says what to type."""
    plain = text.strip().replace("_", "-")
    if plain in _ENGLISH:
        return plain
    from babel import Locale

    try:
        return str(Locale.parse(plain[:40], sep="-")).replace("_", "-")
    except Exception:  # Babel raises several kinds, also for broken sub-tags
        raise ValueError(f"{plain[:40] or 'nothing'} is not a locale; write one as en-US") from None


def write_number(value: Decimal, locale: str) -> str:
    """All digits, in groups: 2,500."""
    if locale in _ENGLISH:
        # "1.125" is a thousand to a German reader, and so parse_number refuses it.
        ambiguous = 1 <= abs(value) < 1000 and value.as_tuple().exponent == -3
        return f"{value:,f}0" if ambiguous else f"{value:,f}"
    from babel.numbers import format_decimal

    return format_decimal(value, locale=_babel(locale), decimal_quantization=False)


def write_short(value: Decimal, locale: str, *, smallest: int) -> str | None:
    """The number in thousands, millions or billions when that loses no digit, as 2.5M; else None.

    `smallest` is the unit from which on this is done: 1_000 or 1_000_000.
    """
    if not locale.startswith("en"):
        return None
    for unit, sign in _SHORT:
        if abs(value) >= unit >= smallest:
            scaled = value / unit
            decimals = 0 if sign == "k" else 2
            if scaled == round(scaled, decimals):
                return f"{write_number(_plain(scaled), locale)}{sign}"
    return None


def write_money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount with its currency, short where no digit is lost: $10M, 10 Mio. €."""
    whole = write_short(abs(amount), locale, smallest=1000)
    if whole is None and locale in _ENGLISH:
        cents = amount % 1 != 0 and amount * 100 % 1 == 0
        exact = abs(amount).quantize(Decimal("0.01")) if cents else abs(amount)
        whole = write_number(exact, locale)
    if whole is None:
        return _other_money(amount, currency, locale)
    sign = _sign(currency, locale)
    gap = " " if sign[-1].isalpha() else ""
    return f"{'-' if amount < 0 else ''}{sign}{gap}{whole}"


def _other_money(amount: Decimal, currency: str, locale: str) -> str:
    """An amount as a language other than English writes it."""
    from babel.numbers import format_compact_currency, format_currency

    where = _babel(locale)
    if abs(amount) >= 1000 and not locale.startswith("en"):
        short = format_compact_currency(amount, currency, locale=where, fraction_digits=2)
        digits = "".join(char for char in short if char.isdigit())
        if digits.rstrip("0") == f"{abs(amount):f}".rstrip("0") and len(digits) < len(str(amount)):
            return short
    pattern = None if amount % 1 else _whole(where)
    return format_currency(
        amount,
        currency,
        pattern,
        locale=where,
        currency_digits=False,
        decimal_quantization=False,
    )


@cache
def _whole(where: str) -> str:
    """The pattern of a locale's money without decimals."""
    from babel import Locale

    return str(Locale.parse(where).currency_formats["standard"].pattern).replace("0.00", "0")


@cache
def _sign(currency: str, locale: str) -> str:
    """What stands before an amount: $, CA$, €, CHF."""
    if currency == "USD" and locale in {"en", "en-US"}:
        return "$"
    from babel.numbers import get_currency_symbol

    return str(get_currency_symbol(currency, locale=_babel(locale)))


def _babel(locale: str) -> str:
    """The locale's name as Babel spells it."""
    return locale.replace("-", "_")


def _plain(value: Decimal) -> Decimal:
    """The number without trailing zeros and without an exponent."""
    return value.normalize() + 0
