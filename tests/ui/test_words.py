"""The list of Streamlit's words in Vietnamese."""

import csv
import json
import re

from thidua.paths import LOCALE
from thidua.ui import words


def test_every_text_is_listed_once_and_has_its_vietnamese():
    with (LOCALE / "streamlit_words.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(words.streamlit_words())
    assert all(row["english"].strip() == row["english"] != "" for row in rows)
    assert all(row["vietnamese"].strip() == row["vietnamese"] != "" for row in rows)


def test_a_hole_of_the_vietnamese_is_a_hole_of_the_english():
    for english, vietnamese in words.streamlit_words().items():
        places = [int(place) for place in re.findall(r"\{(\d+)\}", vietnamese)]
        assert vietnamese.count("{}") <= english.count("{}")
        assert max(places, default=0) <= english.count("{}")
        assert not (places and "{}" in vietnamese)


def test_a_text_with_holes_has_enough_of_its_own_to_be_known_by():
    for english in words.streamlit_words():
        if "{}" in english:
            assert len(english.replace("{}", "").strip()) >= 4


def test_the_script_holds_the_words_and_its_address_changes_with_it():
    first, code = words.script().split("\n", 1)
    assert json.loads(first.removeprefix("window.thiduaWords = ").removesuffix(";")) == words.streamlit_words()
    assert "MutationObserver" in code
    assert re.fullmatch("[0-9a-f]{12}", words.version())
