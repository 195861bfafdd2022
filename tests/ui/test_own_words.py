"""The question about a new indicator takes a name and a unit of measure in own words beside its candidates."""

import pytest
from streamlit.testing.v1 import AppTest


def question_page(own_words: bool) -> None:
    from thidua.ingest.finding import Finding
    from thidua.ingest.question import Candidate, Question
    from thidua.ui.bringing.questions import Asked, _ask_candidates

    question = Question("column", "Số vụ", "mark", (Candidate("indicator", "Chỉ tiêu mới “Số vụ”", 0.0),), own_words)
    finding = Finding(code="new_indicator", severity="question", message="m", question=question)
    _ask_candidates(Asked(finding, (question,), 1), {}, "k")


@pytest.mark.parametrize("own_words", [True, False])
def test_own_words_are_asked_for_where_they_will_do(own_words: bool) -> None:
    app = AppTest.from_function(question_page, kwargs={"own_words": own_words}, default_timeout=60).run()
    assert not app.exception
    assert [field.label.startswith("Hoặc đặt tên") for field in app.text_input] == [True] * own_words
    assert len(app.radio) == 1
