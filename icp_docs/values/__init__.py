"""Values as people type them (numbers, money, periods, shares, ranges, dates) and as we show them."""

from icp_docs.values.currency import parse_currency
from icp_docs.values.money import Money, parse_money
from icp_docs.values.moment import parse_date, parse_yes_no
from icp_docs.values.number import parse_number
from icp_docs.values.period import Period, parse_period
from icp_docs.values.ranges import Range, parse_range
from icp_docs.values.share import Share, parse_share

__all__ = [
    "Money",
    "Period",
    "Range",
    "Share",
    "parse_currency",
    "parse_date",
    "parse_money",
    "parse_number",
    "parse_period",
    "parse_range",
    "parse_share",
    "parse_yes_no",
]
