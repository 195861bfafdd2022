"""Awards on their way, front line, rotation, movements and statistical form 0601, by hand."""

from datetime import date

from tests.exhibits.persons.conftest import ALL
from thidua.exhibits.exhibit import show
from thidua.exhibits.handing_over import handing_over
from thidua.exhibits.kinds import frontline_share
from thidua.rules.duplicates import Commended, same_achievement
from thidua.store import LOCAL_USER, Store


def test_the_funnel_of_a_title(store: Store) -> None:
    """Flags 2025: two registered, two proposed, one of them granted since; one still waits."""
    rows = store.rows("awards/pipeline", LOCAL_USER, **ALL)
    (flag,) = rows.filter(award_id="flag_province").iter_rows(named=True)
    steps = ("registered", "proposed", "approved", "declined", "withdrawn", "granted", "rescinded", "waiting")
    assert tuple(flag[step] for step in steps) == (2, 2, 0, 0, 0, 1, 0, 1)
    ladder = store.rows("awards/ladder", LOCAL_USER, **ALL)["award_id"].unique(maintain_order=True).to_list()
    told = [award for award in rows["award_id"].unique(maintain_order=True) if award in ladder]
    assert len(told) > 2 and told == [award for award in ladder if award in told]


def test_the_age_of_what_is_pending(store: Store) -> None:
    """Ban Hai's flag, submitted on 10/01/2026, waits 80 days on 31/3/2026; Ban Ba's registration waited in 2025."""
    rows = store.rows("awards/pending_by_age", LOCAL_USER, place=None, cluster=None, today=date(2026, 3, 31))
    assert [(row["recipient"], row["status"], row["days"]) for row in rows.iter_rows(named=True)] == [
        ("Ban Hai", "proposed", 80),
    ]
    within = store.rows("awards/pending_by_age", LOCAL_USER, place=None, cluster=None, today=date(2025, 12, 31))
    assert ("Ban Ba", "registered", None) in list(within.select("recipient", "status", "days").iter_rows())


def test_one_achievement_with_several_forms(store: Store) -> None:
    """Ban Ba had a certificate and a merit certificate for merit in 2024; Ban Hai's two were in two movements."""
    rows = store.rows("awards/one_achievement_several_forms", LOCAL_USER, place=None, cluster=None, year=None)
    assert [(row["recipient"], row["year"], row["achievement"]) for row in rows.iter_rows(named=True)] == [
        ("Ban Ba", 2024, "same")
    ]
    for row in rows.iter_rows(named=True):
        one = Commended("x", 2024, row["award_id"], row["commendation_kind"] or "", row["movement"] or "")
        two = Commended("x", 2024, row["other_award_id"], row["other_kind"] or "", row["other_movement"] or "")
        assert same_achievement(one, two) is (True if row["achievement"] == "same" else None)


def test_forms_are_added_within_one_movement_only(store: Store) -> None:
    rows = store.rows("awards/by_kind_and_movement", LOCAL_USER, **ALL).filter(award_id="certificate_province")
    assert {(row["commendation_kind"], row["movement"], row["granted"]) for row in rows.iter_rows(named=True)} == {
        ("merit", None, 1), ("movement", "Nhà ở", 1), ("movement", "Bầu cử", 1),
    }  # fmt: skip


def test_share_of_the_front_line(store: Store) -> None:
    """2025, grass-roots titles: 8 persons, Trưởng phòng and Phó Trưởng phòng lead, 6 of 8 are front-line (75%)."""
    rows = store.rows("awards/frontline_share", LOCAL_USER, **ALL)
    (people,) = rows.filter(recipient_kind="person", level="grassroots").iter_rows(named=True)
    counted = tuple(people[name] for name in ("granted", "frontline", "others", "not_known", "share"))
    assert counted == (8, 6, 2, 0, 0.75)
    assert (people["staff_frontline"], people["staff_leaders"]) == (11, 7)
    (units,) = rows.filter(recipient_kind="collective", level="province").iter_rows(named=True)
    assert tuple(units[name] for name in ("granted", "frontline", "others", "not_known")) == (4, 1, 3, 0)
    assert (people["first_year"], people["last_year"]) == (2025, 2025)
    told = show(frontline_share, store, LOCAL_USER, **ALL | {"year": 2025}).headline
    assert told.startswith("Năm 2025, ") and "người trực tiếp công tác, lao động (75%)" in told


def test_rotation_of_flags_and_certificates(store: Store) -> None:
    rows = store.rows("awards/rotation", LOCAL_USER, **ALL, years=None)
    found = {row["unit"]: row for row in rows.iter_rows(named=True)}
    assert (found["Ban Một"]["flag_years"], found["Ban Một"]["certificate_years"]) == ([2025], [2025])
    assert (found["Ban Ba"]["last_granted"], found["Ban Ba"]["years_without"]) == (2024, 1)
    assert rows["unit"][0] == "Ban Ba"


def test_handing_over_is_another_day_than_the_decision(store: Store) -> None:
    rows = store.rows("awards/handing_over", LOCAL_USER, **ALL).filter(decision_number="Số 7/QĐ-UBND")
    (row,) = rows.iter_rows(named=True)
    assert (row["year"], row["decision_date"], row["handed_over_on"], row["days"]) == (
        2025, date(2026, 3, 5), date(2026, 3, 26), 21,
    )  # fmt: skip
    shown = show(handing_over, store, LOCAL_USER, **ALL)
    told = next(row for row in shown.rows if row[3].startswith("Số 7/QĐ-UBND"))
    assert told[3:] == ("Số 7/QĐ-UBND, 05/3/2026", "26/3/2026", "21")
    handed = shown.frame.drop_nulls("handed_over_on").height
    assert 0 < handed < shown.frame.height
    assert shown.headline.startswith(f"{handed}/{shown.frame.height} khen thưởng đã có quyết định được ghi ngày trao")


def test_form_0601_by_hand(store: Store) -> None:
    """Six movements: nation 60 months; province 36 and 18; cluster 6; agencies 12 and one whose length is not read."""
    rows = store.rows("statistics/form_0601", LOCAL_USER, place=None, year=2025).drop("facts", "illustrative")
    bands = ("total", "below_1_year", "one_year", "1_to_3_years", "3_to_5_years", "5_or_more_years", "not_known")
    assert {row["scope"]: tuple(row[band] for band in bands) for row in rows.iter_rows(named=True)} == {
        "total": (6, 1, 1, 1, 1, 1, 1),
        "national": (1, 0, 0, 0, 0, 1, 0),
        "province": (2, 0, 0, 1, 1, 0, 0),
        "cluster": (1, 1, 0, 0, 0, 0, 0),
        "unit": (2, 0, 1, 0, 0, 0, 1),
    }
    assert store.rows("statistics/form_0601", LOCAL_USER, place=None, year=2024).is_empty()
