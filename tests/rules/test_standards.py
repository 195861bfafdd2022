"""Standards of titles and commendations, each worked by hand from its article; never yes or no without the inputs."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from thidua.rules.catalogue import catalogue
from thidua.rules.conditions import Ladders, Standard
from thidua.rules.standards import Judgement, judge
from thidua.rules.standing import Grant, Staff, Standing, Targets, is_beyond

LADDERS = Ladders(
    classes={"excellent": 1, "good": 2, "completed": 3, "failed": 4},
    discipline={"reprimand": 1, "warning": 2, "dismissal": 5},
    scopes={"grassroots": 1, "province": 2, "national": 3},
)
STANDARDS = [Standard.of(row) for row in catalogue("standard")]
CSTDCS, CSTDT = "title_emulation_fighter_grassroots", "title_emulation_fighter_province"
BK, BK_PM, FLAG, FLAG_GOV = "certificate_province", "certificate_prime_minister", "flag_province", "flag_government"
EVERY_YEAR = frozenset(range(2000, 2030))
LISTED = {"person_rating": EVERY_YEAR, "person_award": EVERY_YEAR, "initiative": EVERY_YEAR}


def judged(rule_id: str, standing: Standing, year: int = 2025) -> Judgement:
    found = judge([one for one in STANDARDS if one.rule_id == rule_id], standing, year=year, ladders=LADDERS)
    assert found is not None
    return found


def answer(rule_id: str, standing: Standing, year: int = 2025) -> str:
    return judged(rule_id, standing, year).answer


def person(**stated: object) -> Standing:
    return Standing(is_person=True, **{"listed": LISTED, **stated})  # type: ignore[arg-type]


def titles(award_id: str, *years: int) -> tuple[Grant, ...]:
    return tuple(Grant(award_id, year) for year in years)


def merit(award_id: str, *years: int) -> tuple[Grant, ...]:
    return tuple(Grant(award_id, year, "merit", is_title=False) for year in years)


def rated(class_id: str, *years: int) -> dict[int, str]:
    return dict.fromkeys(years, class_id)


@pytest.mark.parametrize(
    ("class_id", "expected"), [("excellent", "eligible"), ("good", "eligible"), ("completed", "not_eligible")]
)
def test_article_24_good_completion_makes_an_advanced_worker(class_id: str, expected: str) -> None:
    assert answer("R_LDTT", person(ratings={2025: class_id})) == expected


def test_article_24_without_a_list_of_ratings_nothing_is_said() -> None:
    found = judged("R_LDTT", person(listed={}))
    assert found.answer == "unknown"
    assert found.open[0].lacks == (("person_rating", 2025),)
    assert answer("R_LDTT", person()) == "not_eligible"


@pytest.mark.parametrize(
    ("class_id", "scopes", "expected"),
    [
        ("excellent", (), "eligible"),
        ("good", ("grassroots",), "eligible"),
        ("good", ("province",), "eligible"),
        ("good", (), "near_miss"),
        ("completed", ("grassroots",), "not_eligible"),
    ],
)
def test_article_23_excellent_or_an_initiative(class_id: str, scopes: tuple[str, ...], expected: str) -> None:
    assert answer("R_CSTDCS", person(ratings={2025: class_id}, initiatives={2025: scopes})) == expected


def test_article_23_without_the_list_of_initiatives_nothing_is_said() -> None:
    listed = {"person_rating": EVERY_YEAR}
    found = judged("R_CSTDCS", person(ratings={2025: "good"}, listed=listed))
    assert (found.answer, found.open[0].lacks) == ("unknown", (("initiative", 2025),))
    assert answer("R_CSTDCS", person(ratings={2025: "excellent"}, listed=listed)) == "eligible"
    assert answer("R_CSTDCS", person(ratings={2025: "failed"}, listed=listed)) == "not_eligible"


def test_an_initiative_of_another_year_does_not_count_for_article_23() -> None:
    ratings = rated("good", 2023, 2024, 2025)
    assert answer("R_CSTDCS", person(ratings=ratings, initiatives={2024: ("grassroots",)})) == "near_miss"


def test_article_22_three_times_in_a_row_and_an_initiative_of_the_province() -> None:
    grants = titles(CSTDCS, 2023, 2024, 2025)
    assert answer("R_CSTDT", person(grants=grants, initiatives={2024: ("province",)})) == "eligible"
    found = judged("R_CSTDT", person(grants=grants, initiatives={2024: ("grassroots",)}))
    assert (found.answer, found.failing[0].kind, found.failing[0].have) == ("near_miss", "initiatives", 0)


def test_article_22_one_year_is_missing() -> None:
    found = judged("R_CSTDT", person(grants=titles(CSTDCS, 2024, 2025), initiatives={2024: ("province",)}))
    assert (found.answer, found.failing[0].short) == ("near_miss", 1)
    broken = titles(CSTDCS, 2021, 2022, 2024, 2025)
    assert answer("R_CSTDT", person(grants=broken, initiatives={2024: ("province",)})) == "near_miss"
    assert answer("R_CSTDT", person(grants=titles(CSTDCS, 2025), initiatives={2025: ("province",)})) == "not_eligible"


def test_article_22_the_run_may_end_the_year_before() -> None:
    grants = titles(CSTDCS, 2022, 2023, 2024)
    assert answer("R_CSTDT", person(grants=grants, initiatives={2023: ("province",)})) == "eligible"
    assert answer("R_CSTDT", person(grants=grants, initiatives={2023: ("province",)}), 2026) == "not_eligible"


def test_article_22_a_year_whose_list_was_not_brought_is_not_a_break() -> None:
    listed = LISTED | {"person_award": EVERY_YEAR - {2023}}
    found = judged(
        "R_CSTDT", person(grants=titles(CSTDCS, 2022, 2024, 2025), initiatives={2025: ("province",)}, listed=listed)
    )
    assert (found.answer, found.open[0].lacks) == ("unknown", (("person_award", 2023),))


def test_article_21_twice_in_a_row_and_an_initiative_of_the_nation() -> None:
    grants = titles(CSTDT, 2024, 2025)
    assert answer("R_CSTDTQ", person(grants=grants, initiatives={2025: ("national",)})) == "eligible"
    assert answer("R_CSTDTQ", person(grants=grants, initiatives={2025: ("province",)})) == "near_miss"


def test_article_74_1d_two_titles_in_a_row_or_two_excellent_years_with_two_initiatives() -> None:
    assert answer("R_BK_PROV_P", person(grants=titles(CSTDCS, 2024, 2025))) == "eligible"
    excellent = rated("excellent", 2024, 2025)
    two = {2024: ("grassroots",), 2025: ("province",)}
    assert answer("R_BK_PROV_P", person(ratings=excellent, initiatives=two)) == "eligible"
    assert answer("R_BK_PROV_P", person(ratings=excellent, initiatives={2024: ("grassroots",)})) == "near_miss"
    assert answer("R_BK_PROV_P", person(grants=titles(CSTDCS, 2025))) == "near_miss"
    assert answer("R_BK_PROV_P", person(ratings=rated("good", 2024, 2025), initiatives=two)) == "not_eligible"
    nothing_loaded = judged("R_BK_PROV_P", person(listed={}))
    assert nothing_loaded.answer == "unknown"


def test_a_namesake_turns_an_absence_into_a_question() -> None:
    grants = titles(CSTDCS, 2025)
    found = judged("R_BK_PROV_P", person(grants=grants, has_namesake=True))
    assert found.answer == "unknown"
    assert ("namesake", 2024) in found.open[0].lacks


def test_article_74_3d_two_years_excellent_or_excellent_collective() -> None:
    collective = Standing(is_person=False, ratings=rated("excellent", 2025), grants=titles("x", 2024))
    assert answer("R_BK_PROV_C", collective) == "unknown"
    titled = replace(collective, grants=titles("title_excellent_labour_collective", 2024))
    assert answer("R_BK_PROV_C", titled) == "eligible"
    assert answer("R_BK_PROV_C", replace(collective, ratings={2024: "good", 2025: "excellent"})) == "near_miss"


STAFF = Staff(members=10, advanced=7, fighters=1, assessed=10, failed=0, disciplined={})


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "eligible"),
        ({"advanced": 6}, "near_miss"),
        ({"advanced": 5}, "not_eligible"),
        ({"disciplined": {"reprimand": 1}}, "eligible"),
        ({"disciplined": {"warning": 1}}, "not_eligible"),
        ({"disciplined": {"dismissal": 1}}, "not_eligible"),
        ({"disciplined": {"": 1}}, "unknown"),
        ({"disciplined": None}, "unknown"),
        ({"members": None}, "unknown"),
        ({"advanced": None}, "unknown"),
        ({"members": 11}, "near_miss"),
    ],
)
def test_article_28_seventy_percent_and_nobody_disciplined(changed: dict[str, int | None], expected: str) -> None:
    standing = Standing(is_person=False, ratings={2025: "good"}, staff=replace(STAFF, **changed))  # type: ignore[arg-type]
    assert answer("R_TTLDTT", standing) == expected


def test_article_28_says_how_many_are_missing() -> None:
    standing = Standing(is_person=False, ratings={2025: "good"}, staff=replace(STAFF, members=11))
    (short,) = judged("R_TTLDTT", standing).failing
    assert (short.have, short.need, short.of, short.short) == (7, 8, 11, 1)


def test_the_year_2023_is_judged_by_the_law_of_2003() -> None:
    """More than half instead of 70%: 6 of 10 pass, 5 of 10 do not."""
    standing = Standing(is_person=False, ratings={2023: "good", 2025: "good"}, staff=replace(STAFF, advanced=6))
    old = judged("R_TTLDTT", standing, 2023)
    assert (old.answer, old.standard.text("verified")) == ("eligible", "no")
    assert answer("R_TTLDTT", replace(standing, staff=replace(STAFF, advanced=5)), 2023) == "near_miss"
    assert judge([one for one in STANDARDS if one.rule_id == "R_CSTDT"], standing, year=2023, ladders=LADDERS) is None


@pytest.mark.parametrize(
    ("changed", "expected"),
    [
        ({}, "eligible"),
        ({"fighters": 0}, "near_miss"),
        ({"failed": 1}, "not_eligible"),
        ({"assessed": 9}, "unknown"),
        ({"fighters": None}, "unknown"),
        ({"disciplined": None}, "eligible"),
    ],
)
def test_article_27_everybody_completed_and_one_is_a_fighter(changed: dict[str, int | None], expected: str) -> None:
    standing = Standing(is_person=False, ratings={2025: "excellent"}, staff=replace(STAFF, **changed))  # type: ignore[arg-type]
    assert answer("R_TTLDXS", standing) == expected
    assert answer("R_TTLDXS", replace(standing, ratings={2025: "good"})) == "not_eligible"


def test_article_26_the_leader_who_went_beyond_every_target() -> None:
    leader = Standing(is_person=False, rank=1, targets=Targets(total=6, beyond=6, unknown=0))
    assert answer("R_FLAG_PROV", leader) == answer("R_FLAG_GOV", leader) == "eligible"
    assert answer("R_FLAG_PROV", replace(leader, targets=Targets(6, 5, 0))) == "near_miss"
    assert answer("R_FLAG_PROV", replace(leader, targets=Targets(6, 5, 1))) == "unknown"
    assert answer("R_FLAG_PROV", replace(leader, targets=None)) == "unknown"
    assert answer("R_FLAG_PROV", replace(leader, rank=2)) == "not_eligible"
    assert judged("R_FLAG_PROV", leader).standard.text("confirm_vi")


@pytest.mark.parametrize(
    ("found", "plan", "actual", "comparator", "is_share", "beyond"),
    [
        ("exceeded", 10, 12, "=", False, True),
        ("met", 10, 10, "=", False, False),
        ("met", 1.0, 1.0, "=", True, True),
        ("met", 0, 0, "=", False, True),
        ("met", 0.95, 0.97, ">", True, True),
        ("met", 0.95, 0.95, ">=", True, False),
        ("met", 0.95, 0.97, ">=", True, True),
        ("met", 0.05, 0.042, "<=", True, True),
        ("missed", 10, 9, "=", False, False),
        ("no_data", 10, None, "=", False, None),
        ("not_due", 10, None, "=", False, None),
    ],
)
def test_what_counts_as_beyond_a_target(found, plan, actual, comparator, is_share, beyond) -> None:  # type: ignore[no-untyped-def]
    assert is_beyond(found, plan=plan, actual=actual, comparator=comparator, is_share=is_share) is beyond


def test_article_73_1b_a_certificate_and_five_years_with_three_titles() -> None:
    standing = person(
        ratings=rated("good", 2021, 2022, 2023, 2024, 2025),
        grants=(*merit(BK, 2018), *titles(CSTDCS, 2021, 2023, 2025)),
    )
    assert answer("R_BK_PM_P", standing) == "eligible"
    two = replace(standing, grants=(*merit(BK, 2018), *titles(CSTDCS, 2021, 2025)))
    assert answer("R_BK_PM_P", two) == "near_miss"
    early = replace(standing, grants=(*merit(BK, 2018), *titles(CSTDCS, 2019, 2021, 2025)))
    assert answer("R_BK_PM_P", early) == "near_miss"
    assert answer("R_BK_PM_P", replace(standing, grants=titles(CSTDCS, 2021, 2023, 2025))) == "not_eligible"


def collective(**stated: object) -> Standing:
    return Standing(is_person=False, **stated)  # type: ignore[arg-type]


FIVE = rated("excellent", 2021, 2022, 2023, 2024, 2025)


def test_article_73_4e_five_years_after_the_certificate() -> None:
    assert answer("R_BK_PM_C", collective(ratings=FIVE, grants=(*merit(BK, 2020), *titles(FLAG, 2023)))) == "eligible"
    assert answer("R_BK_PM_C", collective(ratings=FIVE, grants=merit(BK, 2020, 2022, 2024))) == "eligible"
    found = judged("R_BK_PM_C", collective(ratings=FIVE, grants=(*merit(BK, 2021), *titles(FLAG, 2023))))
    assert (found.answer, found.failing[0].have, found.failing[0].short) == ("near_miss", 4, 1)


def test_only_merit_counts_in_chains() -> None:
    ad_hoc = Grant(BK, 2020, "ad_hoc", is_title=False)
    assert answer("R_BK_PM_C", collective(ratings=FIVE, grants=(ad_hoc, *titles(FLAG, 2023)))) == "not_eligible"
    unstated = Grant(BK, 2020, is_title=False)
    found = judged("R_BK_PM_C", collective(ratings=FIVE, grants=(unstated, *titles(FLAG, 2023))))
    assert (found.answer, found.open[0].lacks) == ("unknown", (("kind", 2020),))
    thematic = Grant(FLAG, 2023, of_movement=True)
    assert answer("R_BK_PM_C", collective(ratings=FIVE, grants=(*merit(BK, 2020), thematic))) == "near_miss"


def test_years_before_a_merger_are_undecided_not_broken() -> None:
    merged = collective(ratings=rated("excellent", 2024, 2025), merged_in=2024)
    assert answer("R_BK_PM_C", replace(merged, grants=merit(BK, 2022))) == "not_eligible"
    inherited = collective(ratings=FIVE, grants=(*merit(BK, 2015), *titles(FLAG, 2023)), merged_in=2021)
    found = judged("R_BK_PM_C", inherited)
    assert (found.answer, found.open[0].lacks) == ("unknown", (("before_merger", 2015),))
    assert answer("R_BK_PROV_C", merged) == "eligible"
    young = collective(ratings=rated("excellent", 2025), merged_in=2025)
    found = judged("R_BK_PROV_C", young)
    assert (found.answer, found.open[0].lacks) == ("unknown", (("before_merger", 2024),))
    own_years = replace(young, ratings=rated("excellent", 2022, 2023, 2024, 2025))
    assert answer("R_BK_PROV_C", own_years) == "unknown"


@pytest.mark.parametrize(
    ("flags", "expected"),
    [
        (titles(FLAG_GOV, 2023), "eligible"),
        (titles(FLAG, 2021, 2024), "eligible"),
        ((*titles(FLAG, 2021), *merit(BK, 2024)), "eligible"),
        (merit(BK, 2021, 2024), "unknown"),
        (titles(FLAG, 2021), "near_miss"),
        ((), "near_miss"),
    ],
)
def test_article_44_4_four_patterns(flags: tuple[Grant, ...], expected: str) -> None:
    standing = collective(ratings=FIVE, grants=(*merit(BK_PM, 2020), *flags), since=2010)
    assert answer("R_HCLD3_C", standing) == expected


def test_article_44_4_asks_for_ten_years() -> None:
    standing = collective(ratings=FIVE, grants=(*merit(BK_PM, 2020), *titles(FLAG_GOV, 2023)), since=2018)
    found = judged("R_HCLD3_C", standing)
    assert (found.answer, found.open[0].lacks) == ("unknown", (("founding", None),))


def test_articles_43_and_42_build_on_the_order_before() -> None:
    second = collective(
        ratings=FIVE, grants=(*merit("order_labour_3", 2020), *titles(FLAG_GOV, 2022), *titles(FLAG, 2024))
    )
    assert answer("R_HCLD2_C", second) == "eligible"
    assert answer("R_HCLD1_C", second) == "not_eligible"
    first = collective(ratings=FIVE, grants=(*merit("order_labour_2", 2020), *titles(FLAG_GOV, 2022, 2024)))
    assert answer("R_HCLD1_C", first) == "eligible"


def test_articles_42_to_44_for_persons() -> None:
    ratings = rated("good", 2021, 2022, 2023) | rated("excellent", 2024, 2025)
    third = person(ratings=ratings, grants=(*merit(BK_PM, 2020), *titles(CSTDCS, 2021, 2023, 2025)))
    assert answer("R_HCLD3_P", third) == "eligible"
    second = person(ratings=ratings, grants=(*merit("order_labour_3", 2020), *titles(CSTDT, 2024)))
    assert answer("R_HCLD2_P", second) == "eligible"
    first = person(ratings=ratings, grants=(*merit("order_labour_2", 2020), *titles(CSTDT, 2022, 2024)))
    found = judged("R_HCLD1_P", first)
    assert (found.answer, found.failing[0].kind, found.failing[0].short) == ("near_miss", "excellent_years", 1)


def test_every_rule_of_the_catalogue_cites_its_article_and_dates() -> None:
    assert len({one.rule_id for one in STANDARDS}) == 18
    for one in STANDARDS:
        assert one.article.startswith("Điều ")
        assert all(one.text(name) for name in ("text_vi", "text_en", "valid_from", "source", "verified", "near"))


def test_changing_a_row_changes_the_answer() -> None:
    standing = Standing(is_person=False, ratings={2025: "good"}, staff=replace(STAFF, advanced=6))
    row = next(one for one in STANDARDS if one.rule_id == "R_TTLDTT" and one.is_valid(2025))
    eased = replace(row, parameters={**row.parameters, "advanced_share": "0.6"})
    found = judge([eased], standing, year=2025, ladders=LADDERS)
    assert found is not None and found.answer == "eligible"


@given(st.dictionaries(st.integers(2015, 2025), st.booleans()), st.frozensets(st.integers(2015, 2025)))
def test_article_74_1d_agrees_with_looking_at_pairs_of_years(granted: dict[int, bool], listed: frozenset[int]) -> None:
    """Naively: two years side by side, the later this year or last; a year without a list may be anything."""
    standing = person(
        grants=titles(CSTDCS, *(year for year, has in granted.items() if has)),
        listed={"person_award": listed, "person_rating": EVERY_YEAR, "initiative": EVERY_YEAR},
    )

    def has(year: int) -> bool | None:
        return True if granted.get(year) else False if year in listed else None

    pairs = [(has(last), has(last - 1)) for last in (2025, 2024)]
    sure = any(pair == (True, True) for pair in pairs)
    maybe = any(False not in pair for pair in pairs)
    found = answer("R_BK_PROV_P", standing)
    assert (found == "eligible") == sure
    if not maybe:
        assert found in ("near_miss", "not_eligible")
    if found in ("near_miss", "not_eligible"):
        assert not maybe
