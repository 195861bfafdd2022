"""What a person is asked about new names of clusters and indicators that are much like known ones."""

from thidua.ingest.finding import Finding
from thidua.ingest.likeness import shown
from thidua.ingest.question import CLUSTER, INDICATOR, Candidate, Question
from thidua.text.language import translate as _


def similar_cluster(name: str, candidates: tuple[Candidate, ...]) -> Finding:
    """A cluster is new in its place, but known ones of the same kind are much like it."""
    new = Candidate(name, _("Cụm, khối mới"), 0.0)
    return Finding(
        code="similar_cluster",
        severity="question",
        message=_("Chưa có cụm, khối “{name}”; gần giống: {names}.", name=name, names=shown(candidates)),
        remedy=_("Nếu là một cụm, khối đã có, hãy chọn tên đó hoặc sửa trong tệp; nếu không, cụm, khối mới được tạo."),
        value=name,
        question=Question("name", name, CLUSTER, (*candidates, new)),
    )


def similar_indicator(name: str, candidates: tuple[Candidate, ...]) -> Finding:
    """An indicator is new, but known ones are much like it."""
    new = Candidate(name, _("Chỉ tiêu mới"), 0.0)
    return Finding(
        code="similar_indicator",
        severity="question",
        message=_("Chưa có chỉ tiêu “{name}”; gần giống: {names}.", name=name, names=shown(candidates)),
        remedy=_("Nếu là một chỉ tiêu đã có, hãy chọn tên đó hoặc sửa trong tệp; nếu không, chỉ tiêu mới được tạo."),
        value=name,
        question=Question("name", name, INDICATOR, (*candidates, new)),
    )
