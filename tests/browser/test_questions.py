"""The leaders' questions: each is answered within two clicks of the first page, as the guide's table says."""

import re

import pytest

from tests.browser.running import go, settle
from thidua.paths import ROOT
from thidua.ui.menu import MENU

pytestmark = [pytest.mark.browser, pytest.mark.wide]

HEADING = "## Câu hỏi thường gặp của lãnh đạo"
FIRST = "–"
QUESTIONS = 15
NO_ANSWER = ("Chưa có số liệu", "Chưa đủ dữ liệu", "Chưa ghi")


def questions():
    """question, page, part and exhibit of each row of the guide's table."""
    below = (ROOT / "docs" / "guide.md").read_text(encoding="utf-8").split(HEADING)[1]
    rows = re.search(r"(?:^\|.*\n)+", below, re.MULTILINE)[0].splitlines()[2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


def test_the_guide_answers_all_questions():
    assert len(questions()) == QUESTIONS


def test_each_question_is_answered_within_two_clicks(app, page):
    looked_at = page()
    for question, title, part, exhibit in questions():
        looked_at.goto(app)
        settle(looked_at)
        if title != MENU[0].title:
            go(looked_at, title)
        if part != FIRST:
            looked_at.get_by_role("tab", name=part, exact=True).click()
        box = looked_at.locator("[class*=st-key-exhibit]").filter(has=looked_at.get_by_text(exhibit, exact=True)).first
        answer = box.get_by_role("heading", level=2).first
        answer.wait_for()
        assert answer.inner_text(), question
        assert not answer.inner_text().startswith(NO_ANSWER), question
        settle(looked_at)
        assert looked_at.locator("[data-testid=stException]").count() == 0, question
