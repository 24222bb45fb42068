"""The rule that is suggested where text or a list stands instead of one."""

import pytest
import yaml

from icp_docs.model import Rule, read_model
from icp_docs.model.meant import NOT_SHORT, rule_for


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("500", "{is: 500}"),
        ("United States", "{is: United States}"),
        (">50", "{more_than: 50}"),
        ("> 50", "{more_than: 50}"),
        (">= $5M", "{at_least: $5M}"),
        ("≤ 20", "{at_most: 20}"),
        ("<1,000", "{less_than: 1000}"),
        ("=7", "{is: 7}"),
        ("At least 5", "{at_least: 5}"),
        ("up to 90 days", "{at_most: 90 days}"),
        ("Overseas", "{is: Overseas}"),
        ("not DE", "{is_not: DE}"),
        ("not DE, AT", "{not_in: [DE, AT]}"),
        ("US, CA, GB", "{in: [US, CA, GB]}"),
        ("US,CA ,", "{in: [US, CA]}"),
        ("1,000", "{is: 1000}"),
        ("1,000 to 2,000", "{between: [1000, 2000]}"),
        ("50-500", "{between: [50, 500]}"),
        ("10M–50M", "{between: [10M, 50M]}"),
        ("between 5 and 7", "{between: [5, 7]}"),
        ("50+", "{at_least: 50}"),
        ("5 or more", "{at_least: 5}"),
        ("Coca-Cola", "{is: Coca-Cola}"),
        ("a: b", '{is: "a: b"}'),
        ('say "yes"', '{is: "say \\"yes\\""}'),
        ("a # b", '{is: "a # b"}'),
        ("[x]", '{is: "[x]"}'),
        (">", '{is: ">"}'),
        (["US", "CA"], "{in: [US, CA]}"),
        (["15", "500"], "{between: [15, 500]}"),
        (["15", "500", "900"], "{in: [15, 500, 900]}"),
    ],
)
def test_suggestion(typed: object, rule: str) -> None:
    assert rule_for(typed) == f"write {rule}"
    data = yaml.load(rule, yaml.BaseLoader)
    assert read_model(Rule, data)[1] == ()


@pytest.mark.parametrize("typed", [None, "", " ", [], [{"a": "b"}], "x" * 200, "\u202e" + "x"])
def test_what_has_no_suggestion(typed: object) -> None:
    assert rule_for(typed) == NOT_SHORT
