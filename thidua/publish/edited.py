"""What an edited .pptx or .docx says, piece by piece with its place: sentences, cells of tables, points of charts."""

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import docx
import python_calamine
from docx.opc.exceptions import PackageNotFoundError as NoDocument
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn

from thidua.charts.render.pptx.text import Native
from thidua.charts.render.pptx.workbook import BREAK_SIGN
from thidua.errors import ThiduaError
from thidua.text.fold import fold
from thidua.text.format import number, share
from thidua.text.language import translate as _

MOST_PARTS, LARGEST_UNPACKED = 5_000, 300 * 1024**2
NUMBER = re.compile(r"(?<!\w)\d+(?:[.,]\d+)*(?!\w)")
FEET = (KIND.FOOTER, KIND.DATE)
WORDS_NAMED = 6
COLUMN = "column: "
TAGS = ("label", "point", "headings", "table")
"""What `Piece.names` may begin with, beside names."""


class NotReadable(ThiduaError):
    """The file is neither a presentation nor a document that can be opened."""


@dataclass(frozen=True)
class Piece:
    """Words, or one value, as they stand in a file.

    place    where, in words; `heading` the title of the slide they stand on, empty in a document.
    names    what a cell or point is about, ready to be compared: row and column; empty for a sentence.
    text     the words; of a chart's value its figure, whose exact `value` (a share as a part of one) stands beside it.
    """

    place: str
    heading: str
    text: str
    names: tuple[str, ...] = ()
    value: float | None = None
    is_share: bool = False


def skeleton(text: str) -> str:
    """A text ready to be compared, with `#` in place of each number."""
    return "#".join(fold(part) for part in NUMBER.split(text))


def key_of(piece: Piece) -> tuple[str, ...]:
    """By what a piece is found again in another file: what it is about, else its words but for their numbers."""
    return piece.names or (skeleton(piece.text),)


def numbers_of(piece: Piece) -> list[str]:
    """The numbers of a piece as they are written; of a chart's value its figure."""
    if piece.value is None:
        return NUMBER.findall(piece.text)
    return [share(piece.value) if piece.is_share else number(piece.value)]


def pieces_of(content: bytes) -> list[Piece]:
    """Everything written in a .pptx or .docx file. Raises NotReadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            names = {part.filename for part in parts}
        if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise NotReadable(_("Tệp quá lớn khi mở ra nên không được đọc."))
        if "ppt/presentation.xml" in names:
            return list(_of_slides(Presentation(io.BytesIO(content))))
        if "word/document.xml" in names:
            return list(_of_document(docx.Document(io.BytesIO(content))))
    except (zipfile.BadZipFile, PackageNotFoundError, NoDocument, KeyError, ValueError, OSError, SyntaxError) as error:
        raise NotReadable(_("Tệp không mở được: đã hỏng, hoặc có đặt mật khẩu.")) from error
    raise NotReadable(_("Chỉ đối chiếu được tệp PowerPoint (.pptx) và Word (.docx)."))


def _of_slides(presentation: Native) -> Iterator[Piece]:
    for at, slide in enumerate(presentation.slides, start=1):
        title = slide.shapes.title
        heading = skeleton(title.text_frame.text) if title is not None else ""
        for shape in _flat(slide.shapes):
            yield from _of_shape(shape, _("trang {page}", page=at), heading)
        if slide.has_notes_slide and slide.notes_slide.notes_text_frame is not None:
            place = _("trang {page}, ghi chú", page=at)
            yield from _of_frame(slide.notes_slide.notes_text_frame, place, heading)


def _flat(shapes: Native) -> Iterator[Native]:
    """Every shape, those within groups too."""
    for shape in shapes:
        if hasattr(shape, "shapes"):
            yield from _flat(shape.shapes)
        else:
            yield shape


def _of_shape(shape: Native, page: str, heading: str) -> Iterator[Piece]:
    if getattr(shape, "has_chart", False) and shape.has_chart:
        yield from _of_chart(shape.chart, _("{page}, biểu đồ", page=page), heading)
    elif getattr(shape, "has_table", False) and shape.has_table:
        rows = [[cell.text for cell in row.cells] for row in shape.table.rows]
        yield from _of_table(rows, _("{page}, bảng", page=page), heading)
    elif shape.has_text_frame:
        yield from _of_frame(shape.text_frame, f"{page}, {_named(shape)}", heading)


def _named(shape: Native) -> str:
    """What a person would call a shape: by its part on the slide, else by its first words."""
    kind = shape.placeholder_format.type if shape.is_placeholder else None
    if kind in (KIND.TITLE, KIND.CENTER_TITLE):
        return _("tiêu đề")
    if kind in FEET:
        return _("chân trang")
    words = shape.text_frame.text.split()
    return _("khung chữ “{words}”", words=" ".join(words[:WORDS_NAMED]) + (" …" if len(words) > WORDS_NAMED else ""))


def _of_frame(frame: Native, place: str, heading: str) -> Iterator[Piece]:
    for paragraph in frame.paragraphs:
        if paragraph.text.strip():
            yield Piece(place, heading, paragraph.text)


def _of_table(rows: Sequence[Sequence[str]], place: str, heading: str) -> Iterator[Piece]:
    """The cells, each named by its row and column; the first row holds the names of the columns."""
    if not rows:
        return
    columns = rows[0]
    for at, row in enumerate(rows):
        about = [skeleton(cell) for cell in row[1:] if skeleton(cell).strip("#%/ .,()+-")]
        for index, cell in enumerate(row):
            where = _("{place}, hàng {row}, cột {column}", place=place, row=at + 1, column=index + 1)
            own = fold(row[0]) if index else ""
            others = [words for words in about if words != skeleton(cell)]
            column = columns[index] if index < len(columns) else ""
            names = (own, *others, f"{COLUMN}{skeleton(column)}")
            yield Piece(where, heading, cell, names if at else ("headings", str(index), *map(skeleton, columns)))


def _of_chart(chart: Native, place: str, heading: str) -> Iterator[Piece]:
    """The points as drawn, the labels written by hand, and the figures in the workbook within."""
    shares: dict[str, bool] = {}
    for plot in chart.plots:
        categories = [_category(name) for name in plot.categories]
        for series in plot.series:
            code = series._element.find(f".//{qn('c:val')}//{qn('c:formatCode')}")
            shares[fold(series.name)] = code is not None and (code.text or "").endswith("%")
            for category, value in zip(categories, series.values, strict=False):
                where = _("{place}: {series}, {category}", place=place, series=series.name, category=category)
                if value is not None:
                    yield _point(where, heading, category, series.name, value, shares[fold(series.name)])
            yield from _labels(series, categories, place, heading)
    yield from _of_workbook(chart, shares, place, heading)


def _labels(series: Native, categories: Sequence[str], place: str, heading: str) -> Iterator[Piece]:
    for label in series._element.findall(f"{qn('c:dLbls')}/{qn('c:dLbl')}"):
        at = int(label.find(qn("c:idx")).get("val"))
        text = "".join(found.text or "" for found in label.iter(qn("a:t")))
        if text and at < len(categories):
            names = ("label", fold(series.name), fold(categories[at]))
            where = _("{place}, nhãn: {series}, {category}", place=place, series=series.name, category=categories[at])
            yield Piece(where, heading, text, names)


def _of_workbook(chart: Native, shares: dict[str, bool], place: str, heading: str) -> Iterator[Piece]:
    part = chart.part.chart_workbook.xlsx_part
    if part is None:
        return
    try:
        with python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(part.blob)) as book:
            rows = book.get_sheet_by_index(0).to_python(skip_empty_area=False)
    except python_calamine.CalamineError as error:
        raise NotReadable(_("{place}: bảng số liệu của biểu đồ không mở được.", place=place)) from error
    for at, row in enumerate(rows[1:], start=2):
        for index, value in enumerate(row[1:], start=1):
            name = str(rows[0][index])
            if isinstance(value, int | float) and not isinstance(value, bool):
                cell = f"{chr(ord('A') + index)}{at}" if index < 26 else f"{at}:{index + 1}"
                where = _("{place}, bảng số liệu, ô {cell}", place=place, cell=cell)
                category = _category(row[0])
                yield _point(where, heading, category, name, float(value), shares.get(fold(name), False))


def _point(place: str, heading: str, category: str, series: str, value: float, is_share: bool) -> Piece:
    names = ("point", fold(series), fold(category))
    return Piece(place, heading, f"{series}, {category}", names, value, is_share)


def _category(name: Any) -> str:  # noqa: ANN401 - whatever a cell holds
    text = f"{name:g}" if isinstance(name, float) else str(name)
    return text.removesuffix(BREAK_SIGN).strip()


def _of_document(document: Any) -> Iterator[Piece]:  # noqa: ANN401 - python-docx has no types
    for at, paragraph in enumerate(document.paragraphs, start=1):
        if paragraph.text.strip():
            yield Piece(_("đoạn {at}", at=at), "", paragraph.text)
    for at, table in enumerate(document.tables, start=1):
        rows = [[cell.text for cell in row.cells] for row in table.rows]
        yield from _of_table(rows, _("bảng {at}", at=at), "")
    for section in document.sections:
        for part in (section.header, section.footer):
            for paragraph in part.paragraphs:
                if paragraph.text.strip():
                    yield Piece(_("đầu trang, chân trang"), "", paragraph.text)
