"""What the import asks of a person in a form that a page can put, and what the person answered."""

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

from thidua.text.fold import fold

AnswerKind = Literal["form", "column", "measure", "number", "place", "cluster", "name", "unit"]
"""What an answer is about.

form     which form a table is of: the name of the form.
column   which column of its form a heading is: the field, or the name of a known indicator or of a new one of the
         office's own, with its unit of measure in brackets; '' where it is left out.
measure  the unit of measure of a table that does not name it: "triệu đồng".
number   how an ambiguous figure of a column is read: `first` or `other`.
place    the place of a table that does not name it: "huyện Chiêm Hóa, tỉnh Tuyên Quang".
cluster  the cluster of a table that does not name it.
name     what a word of a catalogue means: the catalogue's own name for it; likewise the name of a cluster or of an
         indicator: a known one's, or the name itself where it is new.
unit     which unit a name means: the known unit's name, or the name itself where it is a unit of its own.
"""
OF_A_TABLE: tuple[AnswerKind, ...] = ("form", "column", "measure", "number", "place", "cluster")
"""Answers about a table: they hold for every table of the same headings."""

CLUSTER, INDICATOR = "cluster", "indicator"
"""Scopes of answers about names: those of clusters are in no catalogue, those of indicators in one and in the store."""

QuestionKind = Literal["period"] | AnswerKind


@dataclass(frozen=True)
class Candidate:
    """One answer to choose: what is answered, what is shown, and from 0 to 1 how likely it is."""

    answer: str
    label: str
    score: float


@dataclass(frozen=True)
class Question:
    """What a person is asked; answered by an Answer of the same kind, subject and scope.

    kind        an AnswerKind, or `period`, which the period of `Said` answers.
    subject     the heading, name or word asked about; '' where the whole table is.
    scope       the fingerprint of the table's headings, for `name` the catalogue, else ''.
    candidates  the likely answers, best first; a kind without any is answered in the person's own words.
    own_words   whether, beside the candidates, own words answer it too: "Số vụ việc (vụ)" is a new indicator's name
                and its unit of measure.
    as_new      the answer among the candidates that takes it for something new by the name it has, '' where none does.
    """

    kind: QuestionKind
    subject: str = ""
    scope: str = ""
    candidates: tuple[Candidate, ...] = ()
    own_words: bool = False
    as_new: str = ""

    def answered(self, chosen: str) -> "Answer":
        """What a person chose. ValueError for a period, which is said of the file."""
        if self.kind == "period":
            raise ValueError("the period is said of the file, not answered")
        return Answer(self.kind, self.subject, self.scope, chosen)


@dataclass(frozen=True)
class Answer:
    """What a person answered; `remembered` tells in which year, where it was not answered now but taken over."""

    kind: AnswerKind
    subject: str
    scope: str
    chosen: str
    remembered: int | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What it answers, whatever the accents and case of the subject."""
        return (self.kind, self.scope, fold(self.subject))


class Answers:
    """Answers by what they are about; of several about the same, the last holds."""

    def __init__(self, answers: Iterable[Answer] = ()) -> None:
        self._known = {answer.key: answer for answer in answers}

    def find(self, kind: AnswerKind, subject: str = "", *, scope: str = "") -> Answer | None:
        """The answer about a subject, None where nobody answered."""
        return self._known.get((kind, scope, fold(subject)))

    def of_scope(self, scope: str) -> list[Answer]:
        """The answers about tables of one fingerprint, or about one catalogue."""
        return [answer for answer in self._known.values() if answer.scope == scope]

    def of_kind(self, kind: AnswerKind) -> list[Answer]:
        """Every answer of a kind."""
        return [answer for answer in self._known.values() if answer.kind == kind]


def as_json(answers: Iterable[Answer]) -> list[dict[str, object]]:
    """Answers as the audit keeps them."""
    return [asdict(answer) for answer in answers]


def from_json(stated: Iterable[Mapping[str, Any]]) -> tuple[Answer, ...]:
    """Read back what `as_json` gave."""
    return tuple(Answer(**one) for one in stated)
