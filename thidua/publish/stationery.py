"""The template a deck is written on: the product's own, or the office's with its own master and placeholders."""

import io
import zipfile
from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.exc import PackageNotFoundError
from pptx.oxml.ns import qn
from pptx.util import Inches

from thidua.charts.render.pptx.text import Native
from thidua.errors import ThiduaError
from thidua.publish.template import LEAD, MARK, SUBTITLE, own_template
from thidua.text.language import current
from thidua.text.language import translate as _

MOST_PARTS, LARGEST_UNPACKED = 5_000, 300 * 1024**2
TITLES = (KIND.TITLE, KIND.CENTER_TITLE)
BODIES = (KIND.OBJECT, KIND.BODY, KIND.SUBTITLE)
OWN = (LEAD, SUBTITLE, MARK)
STRIP = Inches(0.4)
POTX, PPTX = (f"application/vnd.openxmlformats-officedocument.presentationml.{one}.main+xml" for one in
              ("template", "presentation"))  # fmt: skip


class NotATemplate(ThiduaError):
    """The file given as a template is no presentation, or has no layout with a title and a body."""


@dataclass(frozen=True)
class Box:
    """A rectangle on a slide, in EMU."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True)
class Stationery:
    """A presentation without slides, and the layouts of its first page and of all others."""

    presentation: Native
    cover: Native
    content: Native

    @cached_property
    def _plans(self) -> dict[str, dict[int, Box]]:
        """Where each layout has its placeholders, by their index: python-pptx looks up what is inherited each time."""
        return {
            layout.part.partname: {one.placeholder_format.idx: box_of(one) for one in layout.placeholders}
            for layout in (self.cover, self.content)
        }

    def box(self, layout: Native, shape: Native) -> Box:
        """Where a shape of a slide with this layout stands."""
        if shape.is_placeholder and shape._element.spPr.xfrm is None:
            return self._plans[layout.part.partname][shape.placeholder_format.idx]
        return box_of(shape)

    @cached_property
    def _bodies(self) -> dict[str, int]:
        return {one.part.partname: main_body(one).placeholder_format.idx for one in (self.cover, self.content)}

    def body_of(self, page: Native, layout: Native) -> Native:
        """The placeholder for content of a slide with this layout."""
        return page.placeholders[self._bodies[layout.part.partname]]

    @cached_property
    def body(self) -> Box:
        """Where charts, tables and texts stand; below a strip where no placeholder is for lead, measure and mark."""
        box = box_of(main_body(self.content))
        if named(self.content, SUBTITLE) is not None:
            return box
        return Box(box.left, box.top + STRIP, box.width, box.height - STRIP)

    @cached_property
    def strip(self) -> Box:
        """The strip above the body."""
        box = box_of(main_body(self.content))
        return Box(box.left, box.top, box.width, STRIP)


def stationery(template: bytes | None) -> Stationery:
    """The office's template (.pptx or .potx, its slides left out), else the product's own. Raises NotATemplate."""
    presentation = _opened(own_template(current()) if template is None else template)
    while len(presentation.slides._sldIdLst):
        entry = presentation.slides._sldIdLst[0]
        presentation.part.drop_rel(entry.rId)
        presentation.slides._sldIdLst.remove(entry)
    layouts = [layout for master in presentation.slide_masters for layout in master.slide_layouts]
    usable = [one for one in layouts if _title(one) is not None and main_body(one) is not None]
    if not usable:
        raise NotATemplate(
            _(
                "Mẫu trình chiếu không có bố cục nào gồm cả tiêu đề và nội dung: "
                "hãy thêm bố cục “Tiêu đề và nội dung” trong Bản cái trang chiếu (Slide Master) rồi làm lại."
            )
        )
    content = next((one for one in usable if one._element.get("type") in ("obj", "tx")), usable[0])
    cover = next((one for one in usable if one._element.get("type") == "title"), content)
    return Stationery(presentation, cover, content)


def box_of(shape: Native) -> Box:
    """Where a shape stands; of a placeholder also where its layout or master says so."""
    return Box(shape.left, shape.top, shape.width, shape.height)


def main_body(sheet: Native) -> Native:
    """The largest placeholder for content of a layout or slide, None where there is none."""
    found = [
        one
        for one in sheet.placeholders
        if one.placeholder_format.type in BODIES and one.name not in OWN and one.width and one.height
    ]
    return max(found, key=lambda one: one.width * one.height, default=None)


def named(sheet: Native, name: str) -> Native:
    """The placeholder that only the product's own template has, None elsewhere."""
    return next((one for one in sheet.placeholders if one.name == name), None)


def put_foot(page: Native, layout: Native, *, source: str, seal: str) -> list[tuple[Native, str]]:
    """Give a slide the foot of its layout: the source in the footer, the seal in the date, both in one where the other
    is missing, and the number. Returns the shapes with the words to be written into them."""
    feet = {one.placeholder_format.type: one for one in layout.placeholders}
    if KIND.SLIDE_NUMBER in feet:
        _cloned(page, feet[KIND.SLIDE_NUMBER])
    if KIND.FOOTER in feet and KIND.DATE in feet:
        told = [(KIND.FOOTER, source), (KIND.DATE, seal)]
    else:
        both = " · ".join(part for part in (source, seal) if part)
        told = [(kind, both) for kind in (KIND.FOOTER, KIND.DATE) if kind in feet]
        if not told and both:
            return [(_foot_box(page, layout), both)]
    return [(_emptied(_cloned(page, feet[kind])), words) for kind, words in told if words]


def _foot_box(page: Native, layout: Native) -> Native:
    box = box_of(main_body(layout))
    height = page.part.package.presentation_part.presentation.slide_height
    return page.shapes.add_textbox(box.left, height - Inches(0.45), box.width, Inches(0.35))


def _cloned(page: Native, held: Native) -> Native:
    """A placeholder of the layout on the slide, at the place the layout gives it."""
    element = deepcopy(held._element)
    element.nvSpPr.cNvPr.set("id", str(page.shapes._next_shape_id))
    for child in list(element.spPr):
        element.spPr.remove(child)
    for style in element.txBody.findall(qn("a:lstStyle")):
        for child in list(style):
            style.remove(child)
    page.shapes._spTree.append(element)
    return page.shapes[-1]


def _emptied(shape: Native) -> Native:
    shape.text_frame.clear()
    paragraph = shape.text_frame.paragraphs[0]._p
    for field in paragraph.findall(qn("a:fld")):
        paragraph.remove(field)
    return shape


def _title(layout: Native) -> Native:
    return next((one for one in layout.placeholders if one.placeholder_format.type in TITLES), None)


def _opened(content: bytes) -> Native:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
                raise NotATemplate(_("Tệp quá lớn khi mở ra nên không được đọc."))
            if POTX.encode() in archive.read("[Content_Types].xml"):
                content = _as_presentation(archive)
        return Presentation(io.BytesIO(content))
    except (zipfile.BadZipFile, PackageNotFoundError, KeyError, ValueError, OSError, EOFError, SyntaxError) as error:
        raise NotATemplate(
            _("Mẫu trình chiếu phải là tệp PowerPoint (.pptx hoặc .potx) còn nguyên vẹn, không đặt mật khẩu.")
        ) from error


def _as_presentation(archive: zipfile.ZipFile) -> bytes:
    """A .potx as the .pptx it would become."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as written:
        for part in archive.infolist():
            blob = archive.read(part)
            if part.filename == "[Content_Types].xml":
                blob = blob.replace(POTX.encode(), PPTX.encode())
            written.writestr(part.filename, blob)
    return file.getvalue()
