"""Questions 7 to 11, asked by `python -m thidua query`, against plain Python on the cells of the samples."""

from collections import Counter, defaultdict

import pytest

from tests.exhibits.fifteen_questions.sheets import (
    CERTIFICATE,
    FIGHTER,
    FLAGS,
    INTERNAL,
    LABOUR,
    MERGED,
    PEOPLE,
    WORKER,
    YEAR,
    YEARS,
    YOUTH,
    classes,
    full_name,
    members,
    numbered,
    staff,
    titles,
    unit_awards,
)


def test_7_classes_and_the_cap_of_each_year(ask):
    rows = ask("ratings/distribution", place="", cluster=ask.block, unit="", subject_kind="", year="")
    assert {(row["year"], row["class_id"]): (row["n"], row["of_total"]) for row in rows} == {
        (year, name): (n, len(classes(year))) for year in YEARS for name, n in Counter(classes(year).values()).items()
    }
    excellent = {row["year"]: row["cap_text"] for row in rows if row["class_id"] == "excellent"}
    none = "không có quy định tỷ lệ tối đa áp dụng"
    # 20% of the four rated good, by 366-QĐ/TW of 30/8/2025, is less than one; the years before had no such cap.
    assert excellent == {2022: none, 2023: none, 2024: none, 2025: "được đề nghị tối đa 0, đã đề nghị 03, vượt 03"}

    bodies = ask("ratings/over_cap", place="", cluster=ask.block, subject_kind="person", year="")
    most = {(row["body"], row["year"]): (row["most"], row["over"] or 0) for row in bodies}
    expected = {}
    for year in YEARS:
        for unit, (_, best, good, *_rest) in staff(year).items():
            allowed = good // 5 if year >= 2023 else None  # the cap on staff is of 15/9/2023
            expected[unit, year] = (allowed, 0 if allowed is None else max(0, best - allowed))
    assert most == expected
    assert most[INTERNAL, 2025] == (7, 1)


def test_8_shares_of_titles(ask):
    rows = {row["unit"]: row for row in ask.of_block("awards/title_shares")}
    people = defaultdict(set)
    for code, _, _, unit, title, year in titles():
        if year == YEAR:
            people[unit, title].add(code)
    collectives = {(unit, award) for unit, award, status in unit_awards(YEAR) if status == "Đã tặng"}
    named = {unit for unit, award in collectives if award.startswith("Tập thể lao động")}
    assert rows.keys() == {unit for unit, _ in people} | named
    for unit, row in rows.items():
        fighters = people[unit, FIGHTER]
        workers = fighters | people[unit, WORKER]
        assessed = staff(YEAR)[unit][0]
        assert row["assessed"] == assessed
        if workers:
            assert (row["advanced_workers"], row["fighters"]) == (len(workers), len(fighters))
            assert row["advanced_share"] == pytest.approx(len(workers) / assessed)
        else:  # without a list of persons nobody knows how many; it is not nought
            assert (row["advanced_workers"], row["fighters"], row["advanced_share"]) == (None, None, None)
        assert row["is_advanced_collective"] == ((unit, "Tập thể lao động tiên tiến") in collectives)
        assert row["is_excellent_collective"] == ((unit, "Tập thể lao động xuất sắc") in collectives)
    internal = rows[INTERNAL]
    assert (internal["advanced_workers"], internal["fighters"], internal["assessed"]) == (44, 8, 45)


def test_9_granted_and_pending_by_award_level_and_recipient(ask):
    steps = Counter({(full_name(award), "Đăng ký"): 0 for _, award, _ in unit_awards(YEAR)})
    steps.update((full_name(award), status) for _, award, status in unit_awards(YEAR))
    steps.update((row[1], "Đăng ký") for row in numbered(PEOPLE, "Đăng ký danh hiệu"))
    steps.update((title, "Đã tặng") for *_rest, title, year in titles() if year == YEAR)
    rows = {row["award"]: row for row in ask.of_block("awards/pipeline")}
    assert rows.keys() == {award for award, _ in steps}
    for award, row in rows.items():
        counted = steps[award, "Đăng ký"], steps[award, "Đề nghị"], steps[award, "Đã tặng"]
        assert (row["registered"], row["proposed"], row["granted"]) == counted, award
        assert row["waiting"] == steps[award, "Đề nghị"]
        assert row["recipient_kind"] == ("person" if award in (WORKER, FIGHTER) else "collective")
    assert (rows["Cờ thi đua của Chính phủ"]["granted"], rows["Cờ thi đua của Chính phủ"]["waiting"]) == (0, 1)
    assert (rows[FIGHTER]["granted"], rows[WORKER]["granted"]) == (14, 67)

    ladder = {row["award"]: (row["granted"], row["pending"]) for row in ask.of_block("awards/ladder")}
    assert ladder == {
        award: (row["granted"], row["proposed"]) for award, row in rows.items() if row["granted"] + row["proposed"]
    }
    levels = {"Cờ thi đua của Chính phủ": "government", "Cờ thi đua của UBND tỉnh": "province", CERTIFICATE: "province",
              "Tập thể lao động xuất sắc": "province"}  # fmt: skip
    counted = Counter(
        (year, levels[award])
        for year in YEARS
        for _, award, status in unit_awards(year)
        if award in levels and status == "Đã tặng"
    )
    by_year = {row["year"]: row for row in ask("awards/by_year", place="", cluster=ask.block, year="")}
    assert {(year, level): by_year[year][level] for year in YEARS for level in ("government", "province")} == {
        (year, level): counted[year, level] for year in YEARS for level in ("government", "province")
    }
    assert [by_year[year]["granted"] for year in YEARS] == [3, 4, 3, 2]


def test_10_front_line_and_leaders(ask):
    posts = Counter(
        post in ("Trưởng ban", "Phó Trưởng ban", "Trưởng phòng", "Phó Trưởng phòng")
        for _, _, post, _, _, year in titles()
        if year == YEAR
    )
    rows = {(row["recipient_kind"], row["level"]): row for row in ask.of_block("awards/frontline_share")}
    persons = rows["person", "grassroots"]
    assert (
        (persons["others"], persons["frontline"], persons["not_known"]) == (posts[True], posts[False], 0) == (8, 73, 0)
    )
    assert persons["share"] == pytest.approx(73 / 81)
    leaders, workers = (sum(row[column] for row in numbered(PEOPLE, "Biên chế")) for column in (2, 3))
    assert (persons["staff_leaders"], persons["staff_frontline"]) == (leaders, workers) == (103, 307)
    granted = Counter(award for _, award, status in unit_awards(YEAR) if status == "Đã tặng")
    # Whether a collective is a small one these sheets do not say: it is not known, and in no share.
    assert (rows["collective", "province"]["not_known"], rows["collective", "province"]["share"]) == (
        granted[CERTIFICATE],
        None,
    )


def test_11_flags_and_certificates_over_the_years(ask):
    rows = {row["unit"]: row for row in ask.of_block("awards/rotation", years="")}
    assert list(rows) and rows.keys() == set(members(YEAR))
    for unit, row in rows.items():
        since = YEAR if unit == MERGED else YEARS[0]
        had = [
            (award in FLAGS, year)
            for year in YEARS
            for who, award, status in unit_awards(year)
            if who == unit and status == "Đã tặng" and (award in FLAGS or award == CERTIFICATE)
        ]
        assert (row["flag_years"] or []) == [year for is_flag, year in had if is_flag]
        assert (row["certificate_years"] or []) == [year for is_flag, year in had if not is_flag]
        assert row["years_without"] == YEAR - max([year for _, year in had], default=since - 1)
        assert row["since"] == since
    assert (rows[INTERNAL]["flag_years"], rows[INTERNAL]["certificate_years"]) == ([2022, 2024], [2023])
    assert rows[YOUTH]["certificate_years"] == [2022, 2023, 2024, 2025]
    assert (rows[LABOUR]["years_without"], rows[LABOUR]["never"]) == (4, True)


def test_a_changed_quota_changes_the_finding_and_the_rule_is_quoted(ask):
    """36 of 45 are rated good, 8 excellent: 20% of the good are 7, a quarter of them 9."""

    def found():
        rows = ask.of_block("ratings/over_cap", subject_kind="person")
        (row,) = [row for row in rows if row["body"] == INTERNAL]
        return row["most"], row["over"], row["rule_text"]

    key = "person_excellent|2023-09-15"
    most, over, rule = found()
    assert (most, over) == (7, 1)
    assert rule.startswith("20% của số hoàn thành tốt nhiệm vụ; Nghị định 48/2023/NĐ-CP")
    assert rule.endswith(", áp dụng 15/9/2023 – 31/12/2025")
    change = ("quota_id=person_excellent", "valid_from=15/9/2023", "percentage=25", "--reason", "12/QĐ-UBND")
    assert ask.desk.type("catalogue", "set", "quota", *change).code == 0
    assert found()[:2] == (9, 0)
    assert ask.desk.type("catalogue", "restore", "quota", key, "--reason", "12/QĐ-UBND").code == 0
    assert found() == (most, over, rule)
