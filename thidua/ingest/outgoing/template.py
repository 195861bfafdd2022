"""Templates of the forms for a cluster and a year: its units, drop-downs and locked totals, ready to be filled in."""

from collections.abc import Mapping
from dataclasses import dataclass

from thidua.errors import ThiduaError
from thidua.ingest.forms import Form
from thidua.ingest.outgoing.layout import Layout, columns
from thidua.ingest.outgoing.page import Page
from thidua.ingest.outgoing.rows import template_rows
from thidua.ingest.outgoing.scope import Scope
from thidua.ingest.outgoing.write import write
from thidua.ingest.vocabulary import Vocabulary
from thidua.store import Caller, Store
from thidua.text.dates import Period
from thidua.text.fold import fold
from thidua.text.language import translate as _

GUIDE = (
    "Ghi vào các ô trắng của bảng; tiêu đề và dòng tổng cộng được khóa, dòng tổng cộng tự tính.",
    "Ô có danh sách: chọn trong danh sách. Ô chưa có số liệu: để trống, không ghi số 0.",
    "Không sửa các dòng phía trên bảng: địa bàn, cụm, khối và kỳ báo cáo được đọc từ đó.",
    "Ghi xong, lưu tệp rồi nhập vào phần mềm; sheet Hướng dẫn này không được nhập.",
)


@dataclass(frozen=True)
class Meant:
    """The cluster a template is for: its id and name, and its place with the places that lies in."""

    cluster_id: str
    cluster: str
    place_id: str
    place: str


def cluster_named(store: Store, who: Caller, name: str, place: str = "") -> Meant:
    """The cluster of a name, or a part of one, in any spelling. ThiduaError where none or several are meant."""
    known = list(store.rows("export/clusters", who).iter_rows(named=True))
    named = [row for row in known if fold(place) in fold(row["place"])]
    exact = [row for row in named if fold(row["cluster"]) == fold(name)]
    found = exact or [row for row in named if fold(name) in fold(row["cluster"])]
    if len(found) != 1:
        names = "; ".join(f"{row['cluster']} ({row['place']})" for row in found or known)
        raise ThiduaError(
            _("Cụm, khối “{name}” chưa rõ là: {names}.", name=name, names=names)
            if found
            else _("Không có cụm, khối “{name}”. Có: {names}.", name=name, names=names)
        )
    row: Mapping[str, str] = found[0]
    places = (row["place"], row["within"], row["beyond"])
    return Meant(row["cluster_id"], row["cluster"], row["place_id"], ", ".join(one for one in places if one))


def template(store: Store, who: Caller, vocabulary: Vocabulary, form: Form, *, cluster: Meant, period: Period) -> bytes:
    """The template of a form for a cluster and a period, as an .xlsx.

    Raises ThiduaError where the form needs criteria, indicators or units of the cluster that nobody has brought yet.
    """
    page = template_page(store, who, vocabulary, form, cluster=cluster, period=period)
    return write([page], title=form.names["vi"], guide=GUIDE)


def template_page(
    store: Store, who: Caller, vocabulary: Vocabulary, form: Form, *, cluster: Meant, period: Period
) -> Page:
    """The template as a page, before it is written."""
    year = period.last_year
    criteria = store.rows("export/criteria", who, cluster=cluster.cluster_id, year=None)
    of_years = [row for row in criteria.filter("is_listed").iter_rows(named=True) if row["year"] <= year]
    newest = max((row["year"] for row in of_years), default=year)
    parents = {row["parent_id"] for row in of_years if row["year"] == newest}
    layout = Layout(
        form=form,
        scope=Scope(cluster.place, cluster.cluster, period),
        vocabulary=vocabulary,
        units=tuple(store.rows("export/members", who, cluster=cluster.cluster_id, year=year)["unit"]),
        criteria=tuple(
            (row["name"], row["max_score"])
            for row in of_years
            if row["year"] == newest and row["criterion_id"] not in parents
        ),
        indicators=tuple(store.rows("export/indicators", who, cluster=cluster.cluster_id, year=year)["indicator"]),
    )
    laid = columns(layout)
    _refuse_without(layout, {one.column.names for one in laid})
    rows = tuple(template_rows(layout, laid))
    return Page(form.names["vi"], layout.scope.lines(form), tuple(one.page for one in laid), rows, to_fill=True)


def _refuse_without(layout: Layout, names: set[str | None]) -> None:
    """Columns named by criteria, units or indicators need some: else nothing could be filled in."""
    wanted = {column.names for column in layout.form.columns if column.value and column.names and column.required}
    wanted |= {"criterion"} if layout.form.table == "score" else set()
    missing = wanted - names - {"rating_class"}
    if layout.form.open and "indicator" not in names:
        raise ThiduaError(_("Cụm, khối này chưa có chỉ tiêu nào; hãy nhập biểu chỉ tiêu trước."))
    if missing and not (missing == {"criterion"} and "criterion_stage" in names):
        raise ThiduaError(_("Cụm, khối này chưa có tiêu chí phù hợp; hãy nhập bảng tiêu chí trước."))
