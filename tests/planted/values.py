"""Mistakes in values: rules, numbers, money, dates, kinds of content, things said twice."""

from tests.planted.mistake import (
    AUTOMOTIVE,
    BATTERY,
    CAR_ACCOUNTS,
    CFO,
    FOOD,
    FOOD_ACCOUNTS,
    GLOSSARY,
    MANAGER,
    PHARMA,
    PLAYBOOK,
    Mistake,
)

RULES = (
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {min: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {minimum: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {>=: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {gte: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {at least: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {atleast: 3}", "at_least"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: >= 3", "{at_least: 3}"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: 3+", "{at_least: 3}"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: at least 3", "{at_least: 3}"),
    Mistake(FOOD, "acceptable: {is: 2}", "acceptable: {equals: 2}", "is"),
    Mistake(FOOD, "acceptable: {is: 2}", "acceptable: {=: 2}", "is"),
    Mistake(FOOD, "acceptable: {is: 2}", "acceptable: 2", "{is: 2}"),
    Mistake(FOOD, "when: {less_than: 110}", "when: {lower_than: 110}", "less_than"),
    Mistake(FOOD, "when: {less_than: 110}", "when: {<: 110}", "less_than"),
    Mistake(FOOD, "when: {less_than: 110}", "when: {below: 110}", "less_than"),
    Mistake(FOOD, "when: {more_than: 15}", "when: {greater_than: 15}", "more_than"),
    Mistake(
        FOOD,
        "ideal: {between: [150, 1500]}",
        "ideal: {between: 150 - 1500 employees}",
        "150 to 1500",
    ),
    Mistake(
        FOOD,
        "ideal: {between: [150, 1500]}",
        "ideal: {between: [1500, 150]}",
        "between: [150, 1500]",
    ),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {range: [150, 1500]}", "between"),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: 150-1500", "{between: [150, 1500]}"),
    Mistake(FOOD, "ideal: {in: [food-beverage]}", "ideal: {one_of: [food-beverage]}", "in"),
    Mistake(FOOD, "ideal: {in: [food-beverage]}", "ideal: food-beverage", "{is: food-beverage}"),
    Mistake(
        FOOD, "ideal: {in: [food-beverage]}", "ideal: [food-beverage]", "{in: [food-beverage]}"
    ),
    Mistake(FOOD, "ideal: {in: [food-beverage]}", "ideal: {contains: food-beverage}", "in"),
    Mistake(FOOD, "when: {not_in: [dach", "when: {not in: [dach", "not_in"),
    Mistake(FOOD, "within_last: 24 months", "in_last: 24 months", "within_last"),
    Mistake(AUTOMOTIVE, "contains_any: [painting", "includes_any: [painting", "contains_any"),
    Mistake(AUTOMOTIVE, "within_next: 9 months", "within: 9 months", "within_next"),
    Mistake(
        PHARMA,
        "ideal: {in: [dach, benelux, nordics, north-america]}",
        "ideal: {at_least: dach}",
        "is",
    ),
    Mistake(BATTERY, "known: yes", "exists: yes", "known"),
)

NUMBERS = (
    Mistake(FOOD, "    weight: 3\n    why: Auditors", "    weight: 1,5\n    why: Auditors", "1.5"),
    Mistake(FOOD, "    weight: 3\n    why: Auditors", "    weight: three\n    why: Auditors", "3"),
    Mistake(
        FOOD,
        "    weight: 3\n    why: Auditors",
        "    weight: high\n    why: Auditors",
        none="how much high is, only the team knows",
    ),
    Mistake(
        FOOD, "    weight: 3\n    why: Auditors", "    weight: 3 points\n    why: Auditors", "3"
    ),
    Mistake(FOOD, "    weight: 3\n    why: Auditors", "    weight: 3 %\n    why: Auditors", "3"),
    Mistake(
        FOOD, "    weight: 3\n    why: Auditors", "    weight: 5.000\n    why: Auditors", "5000"
    ),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {between: [150, 1,500]}", "1500"),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {between: [150, 1.500]}", "1500"),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {between: [150, 1 500]}", "1500"),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {between: [150, 1'500]}", "1500"),
    Mistake(FOOD, "ideal: {between: [150, 1500]}", "ideal: {between: [150, 1500 people]}", "1500"),
    Mistake(FOOD, "ideal: {at_least: 3}", "ideal: {at_least: 3 shifts}", "3"),
    Mistake(AUTOMOTIVE, "between: [50M, 750M]", "between: [50 Mio., 750M]", "50 Mio"),
    Mistake(AUTOMOTIVE, "between: [50M, 750M]", "between: [50MM, 750M]", "50M"),
    Mistake(AUTOMOTIVE, "between: [50M, 750M]", "between: [50,0M, 750M]", "50.0M"),
    Mistake(
        AUTOMOTIVE, "minimum_deal: 36k EUR per year", "minimum_deal: 36.000 EUR per year", "36000"
    ),
    Mistake(
        AUTOMOTIVE,
        "minimum_deal: 36k EUR per year",
        "minimum_deal: EUR 36k EUR pa",
        "EUR 36k EUR per year",
    ),
    Mistake(AUTOMOTIVE, "minimum_deal: 36k EUR per year", "minimum_deal: 36k€/jr", "year"),
    Mistake(
        AUTOMOTIVE,
        "minimum_deal: 36k EUR per year",
        "minimum_deal: 36k EUR every year",
        "36k EUR per year",
    ),
    Mistake(
        AUTOMOTIVE,
        "minimum_deal: 36k EUR per year",
        "minimum_deal: approx. 36k EUR per year",
        "36k EUR per year",
    ),
    Mistake(
        AUTOMOTIVE,
        "budget_range: 36k to 180k EUR per year",
        "budget_range: 180k to 36k EUR per year",
        "36k to 180k EUR per year",
    ),
    Mistake(
        BATTERY,
        "ideal: {at_least: USD 100M}",
        "ideal: {at_least: USD100M/yr revenue}",
        "USD100M/yr",
    ),
    Mistake(
        BATTERY, "typical_spend: USD 190k per year", "typical_spend: US Dollar 190k per year", "USD"
    ),
    Mistake(PLAYBOOK, "at_least: 70 %", "at_least: 70 points", "70"),
    Mistake(PLAYBOOK, "at_least: 70 %", "at_least: 70 pct", "70 %"),
    Mistake(PLAYBOOK, "share: 15 %", "share: 15", "15 %"),
    Mistake(PLAYBOOK, "share: 30 %", "share: 0.3", "30 %"),
    Mistake(PLAYBOOK, "capacity: 45", "capacity: 45 accounts", "45"),
    Mistake(PLAYBOOK, "capacity: 45", "capacity: ~45", "45"),
    Mistake(PLAYBOOK, "currency: EUR", "currency: Euro zone", "EUR"),
    Mistake(PLAYBOOK, "locale: en-GB", "locale: en-UKK", "en-GB"),
    Mistake(PLAYBOOK, "locale: en-GB", "locale: British", none="no locale is named so"),
    Mistake(PLAYBOOK, "naics: [3254]", "naics: [Pharma 3254]", "3254"),
    Mistake(MANAGER, "    n: 17\n", "    n: 17 managers\n", "17"),
    Mistake(CAR_ACCOUNTS, "points: 20.5", "points: 20,5", "20.5"),
    Mistake(FOOD_ACCOUNTS, "points: 23.5", "points: 23.5/25", "23.5"),
    Mistake(FOOD_ACCOUNTS, "installed_kw: 160", "installed_kw: 160 kW", "160"),
)

DATES = (
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 10/01/2026", "2026-01-10"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 15/10/2026", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 15.10.2026", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 15 Oct 2026", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: October 15th, 2026", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 2026/10/15", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 20261015", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 15.10.26", "2026-10-15"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 2026-10", none="the day is not known"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: 2026-10-51", none="the day is not known"),
    Mistake(FOOD, "reviewed: 2026-10-15", "reviewed: today", "2026-11-22"),
    Mistake(MANAGER, "date: 2026-05-28", "date: 28 May 2026", "2026-05-28"),
    Mistake(FOOD_ACCOUNTS, "reviewed: 2026-10-15", "reviewed: 2026-15-10", "2026-10-15"),
    Mistake(FOOD, "review_every: 90 days", "review_every: 90", "90 days"),
    Mistake(FOOD, "review_every: 90 days", "review_every: 90 dayz", "90 days"),
    Mistake(FOOD, "review_every: 90 days", "review_every: quarterly", "1 quarter"),
    Mistake(CFO, "review_every: 180 days", "review_every: 6 mths", "6 months"),
    Mistake(CFO, "review_every: 180 days", "review_every: half a year", "6 months"),
    Mistake(PHARMA, "review_every: 90 days", "review_every: every 90 days", "90 days"),
    Mistake(PLAYBOOK, "respond_within: 3 days", "respond_within: 3 business days", "3 days"),
    Mistake(PLAYBOOK, "respond_within: 1 day", "respond_within: same day", "1 day"),
    Mistake(PLAYBOOK, "respond_within: 1 day", "respond_within: 24h.", "24h"),
    Mistake(AUTOMOTIVE, "within_next: 9 months", "within_next: 9 mnths", "9 months"),
    Mistake(
        AUTOMOTIVE, "within_next: 9 months", "within_next: 9", none="nine of what is not known"
    ),
)

SHAPES = (
    Mistake(
        FOOD,
        "    must_have: true\n    route: distributor\n    weight: 3",
        "    must_have: oui\n    route: distributor\n    weight: 3",
        "yes",
    ),
    Mistake(
        FOOD,
        "    must_have: true\n    route: distributor\n    weight: 3",
        "    must_have: y\n    route: distributor\n    weight: 3",
        "yes",
    ),
    Mistake(
        FOOD,
        "    must_have: true\n    route: distributor\n    weight: 3",
        "    must_have: X\n    route: distributor\n    weight: 3",
        "yes",
    ),
    Mistake(
        FOOD,
        "    must_have: true\n    route: distributor\n    weight: 3",
        "    must_have: [yes]\n    route: distributor\n    weight: 3",
        "yes",
    ),
    Mistake(FOOD, "otherwise: true, points: 0", "otherwise: default, points: 0", "yes"),
    Mistake(
        FOOD,
        "{field: oil_free_required, is: yes}",
        "{field: oil_free_required, is: required}",
        "yes",
    ),
    Mistake(MANAGER, "final_say: yes", "final_say: sure", "yes"),
    Mistake(FOOD_ACCOUNTS, "best: yes", "best: ja", "yes"),
    Mistake(
        FOOD,
        "name: Food and beverage plants",
        "name: [Food and beverage plants]",
        "Food and beverage plants",
    ),
    Mistake(
        FOOD,
        "summary: Plants whose",
        "summary:\n  - Plants whose",
        at="summary:",
        says="Plants whose",
    ),
    Mistake(FOOD, "label: Shifts\n", "label: {Shifts}\n", '"{Shifts}"'),
    Mistake(FOOD, "    weight: 3\n    why: Auditors", "    weight: [3]\n    why: Auditors", "3"),
    Mistake(
        FOOD,
        "decision:\n  process: Leak walk, ten-day",
        "decision: Leak walk, ten-day",
        says="process",
        at="criteria:\n    - Total",
    ),
    Mistake(
        AUTOMOTIVE,
        "- risk: The supplier loses its",
        "- The supplier loses its",
        says="risk: The supplier loses its",
    ),
    Mistake(
        AUTOMOTIVE,
        "triggers:\n  - name: CO2 score due",
        "triggers:\n  - CO2 score due",
        says="name: CO2 score due",
    ),
    Mistake(
        AUTOMOTIVE,
        "persona: plant-manager\n    role: [champion",
        "plant-manager\n    role: [champion",
        says="persona: plant-manager",
    ),
    Mistake(PHARMA, "    evidence: [size-guess]", "    evidence: {size-guess}", "[size-guess]"),
    Mistake(PHARMA, "ideal: {is: class-0}", "ideal: {is: [class-0]}", "{in: [class-0]}"),
    Mistake(
        PHARMA,
        "ideal: {is: class-0}",
        "ideal:\n      - is: class-0",
        "is: class-0",
        at="- is: class-0",
    ),
    Mistake(
        MANAGER,
        "authority: {budget_limit: 50k EUR, final_say: yes}",
        "authority: 50k EUR",
        "{budget_limit: 50k EUR}",
    ),
    Mistake(MANAGER, "{gpctba-ci: goals}", "goals", "gpctba-ci"),
    Mistake(
        MANAGER,
        "demographics:\n  experience: 15",
        "demographics: experience 15",
        "experience",
        at="income: 95k",
    ),
    Mistake(PLAYBOOK, "  revops: {name", "  - revops: {name", says="revops", at="- revops"),
    Mistake(PLAYBOOK, "{field: employees, at_most: 99}", "{at_most: 99}", "field: employees"),
    Mistake(
        PLAYBOOK, "label: Small\n", "label:\n", none="what people should read, only the team knows"
    ),
    Mistake(
        GLOSSARY,
        "- term: Negative persona\n    definition:",
        "- Negative persona:\n    definition:",
        says="term: Negative persona",
    ),
    Mistake(
        FOOD_ACCOUNTS,
        "  - name: Brunnthal Dairy\n    facts:",
        "  - Brunnthal Dairy\n    facts:",
        says="name: Brunnthal Dairy",
    ),
    Mistake(
        FOOD_ACCOUNTS,
        "      champion: yes\n    expect:\n"
        "      profile: food-beverage-plants\n      tier: tier-1\n      points: 22",
        "      - champion: yes\n    expect:\n"
        "      profile: food-beverage-plants\n      tier: tier-1\n      points: 22",
        says="champion: yes",
    ),
    Mistake(MANAGER, "channels: [Phone before 9", "channels: Phone before 9"),
)

TWICE = (
    Mistake(FOOD, "owner: process-desk\n", "owner: process-desk\nstatus: active\n", "delete"),
    Mistake(FOOD, "- id: employees", "- id: industry", none="another id is the author's to choose"),
    Mistake(FOOD, "- id: sanctioned", "- id: leaks", none="another id is the author's to choose"),
    Mistake(
        FOOD, "{id: overdue, label", "{id: due, label", none="another id is the author's to choose"
    ),
    Mistake(PLAYBOOK, "- id: tier-2", "- id: tier-1", none="another id is the author's to choose"),
    Mistake(
        AUTOMOTIVE,
        "    weight: 2\n    why: Below 50M",
        "    weight: 2\n    weight: 2\n    why: Below 50M",
        "delete",
    ),
    Mistake(
        MANAGER,
        "topic: Control\n",
        "topic: Control\n    topic: Trust\n",
        none="which of the two is meant is not known",
    ),
    Mistake(
        PLAYBOOK,
        "  nordics: {label",
        "  benelux: {label",
        none="another id is the author's to choose",
    ),
    Mistake(
        GLOSSARY,
        "definition: Everybody who",
        "definition: All.\n    definition: Everybody who",
        at="definition: Everybody who",
        none="which of the two is meant is not known",
    ),
    Mistake(FOOD_ACCOUNTS, "      shifts: 1\n", "      shifts: 1\n      shifts: 1\n", "delete"),
)

IDS = (
    Mistake(FOOD, "- id: installed-power", "- id: Installed power", "installed-power"),
    Mistake(FOOD, "- id: shifts", "- id: shifts_per_day", "shifts-per-day"),
    Mistake(
        FOOD,
        "{id: due, label",
        "{id: 8-15, label",
        none="an id begins with a letter, which only the author can choose",
    ),
    Mistake(PHARMA, "- id: air-class", "- id: AirClass", "airclass"),
    Mistake(AUTOMOTIVE, "- id: won-by-orders", "- id: won by orders", "won-by-orders"),
    Mistake(PLAYBOOK, "  surveyed_kw:", "  surveyed-kw:", "surveyed_kw"),
    Mistake(PLAYBOOK, "  watch-list:", "  Watch list:", "watch-list"),
    Mistake(PLAYBOOK, "  great-lakes:", "  Great Lakes:", "great-lakes"),
    Mistake(PLAYBOOK, "  customer_success: Rep", "  Customer success: Rep", "customer_success"),
    Mistake(PLAYBOOK, "- id: tier-3", "- id: Tier 3", "tier-3"),
)
