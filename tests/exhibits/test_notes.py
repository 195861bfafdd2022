"""A note of the office stands with its exhibit, place and year only, on pages and slides; replay writes it again."""

import pytest

from thidua.exhibits.ranking import cluster_year, over_years
from thidua.office.replay import replay
from thidua.store import LOCAL_USER, Caller
from thidua.store.notes import write_note
from thidua.stories.compose import exhibit_slide


@pytest.fixture
def noted(world):
    """note(text, year) writes on the ranks over the years of the block; all notes are taken away at the end."""
    cluster, written = world.cluster("Khối các ban"), set()

    def note(text, year, exhibit=over_years.name):
        written.add((year, exhibit))
        about = {"place": None, "cluster": cluster, "unit": None, "year": year}
        write_note(world.store, LOCAL_USER, exhibit=exhibit, text=text, **about)

    yield note
    for year, exhibit in written:
        note("", year, exhibit)


def notes(world, exhibit=over_years, **more):
    return world.show(exhibit, cluster=world.cluster("Khối các ban"), **more).notes


def test_the_newest_note_of_a_year_stands_with_its_exhibit(world, noted):
    noted("dừng phong trào", 2023)
    noted("dừng phong trào do dịch", 2023)
    noted("theo báo cáo\n của   cụm", None)
    noted("không thuộc các năm này", 1999)
    assert notes(world) == ("Ghi chú: theo báo cáo của cụm", "Ghi chú năm 2023: dừng phong trào do dịch")
    assert notes(world, cluster_year, year=2024) == ()


def test_an_empty_note_takes_it_away(world, noted):
    noted("nhầm", 2023)
    noted("", 2023)
    assert notes(world) == ()


def test_a_note_is_on_the_slide(world, noted):
    noted("dừng phong trào do dịch", 2023)
    shown = world.show(over_years, cluster=world.cluster("Khối các ban"))
    assert exhibit_slide(shown).remark == "Ghi chú năm 2023: dừng phong trào do dịch"


def test_a_caller_of_another_scope_sees_no_note(world, noted):
    noted("nội bộ", 2023)
    about = {"exhibit": over_years.name, "place": None, "cluster": world.cluster("Khối các ban"), "unit": None}
    assert world.store.rows("notes/of_exhibit", Caller("khác", ("cụm khác",)), **about).is_empty()
    assert world.store.rows("notes/of_exhibit", LOCAL_USER, **about)["text"].to_list() == ["nội bộ"]


def test_replay_writes_it_again(world, noted):
    noted("nhầm", 2023)
    act = world.store.acts()[-1]
    noted("", 2023)
    assert replay(world.store, [act]) == []
    assert notes(world) == ("Ghi chú năm 2023: nhầm",)
