"""Values (numbers, money, periods, shares, ranges, dates) as people type and as pages show them."""

from icp_docs.values.country import country, country_name, country_names, nearest_country
from icp_docs.values.currency import parse_currency
from icp_docs.values.format import Format
from icp_docs.values.locale import parse_locale
from icp_docs.values.moment import parse_date, parse_yes_no
from icp_docs.values.money import Money, parse_money
from icp_docs.values.naics import naics_prefixes, naics_title
from icp_docs.values.number import parse_number
from icp_docs.values.period import Period, parse_period
from icp_docs.values.ranges import Range, parse_range
from icp_docs.values.share import Share, parse_share
from icp_docs.values.state import parse_state, state

__all__ = [
    "Format",
    "Money",
    "Period",
    "Range",
    "Share",
    "country",
    "country_name",
    "country_names",
    "naics_prefixes",
    "naics_title",
    "nearest_country",
    "parse_currency",
    "parse_date",
    "parse_locale",
    "parse_money",
    "parse_number",
    "parse_period",
    "parse_range",
    "parse_share",
    "parse_state",
    "parse_yes_no",
    "state",
]
