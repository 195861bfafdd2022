"""The template a deck is written on: the product's own, or the office's with its own master and placeholders."""

import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.sax.saxutils import quoteattr

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER as KIND
from pptx.exc import PackageNotFoundError
from pptx.opc.constants import CONTENT_TYPE
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.parts.slide import NotesSlidePart
from pptx.util import Inches

from thidua.charts.render.pptx.shapes import NAMESPACES
from thidua.charts.render.pptx.text import Native, written
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

NOTES = """
<p:notes {namespaces}><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>
<p:grpSpPr/><p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1"
noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp><p:sp><p:nvSpPr>
<p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="body" sz="quarter"
idx="1"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>{said}</p:txBody></p:sp></p:spTree></p:cSld>
<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>
"""


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
class Held:
    """A placeholder of a layout: how a slide refers to it, its name, and where it stands."""

    reference: str
    name: str
    kind: KIND
    box: Box


@dataclass(frozen=True)
class Sheet:
    """A layout and its placeholders, looked up once: python-pptx asks for what is inherited each time."""

    layout: Native
    held: tuple[Held, ...]

    @cached_property
    def title(self) -> Held:
        """Where the headline stands."""
        return next(one for one in self.held if one.kind in TITLES)

    @cached_property
    def body(self) -> Held:
        """The largest placeholder for content."""
        bodies = [one for one in self.held if one.kind in BODIES and one.name not in OWN]
        return max(bodies, key=lambda one: one.box.width * one.box.height)

    def named(self, name: str) -> Held | None:
        """The placeholder that only the product's own template has, None elsewhere."""
        return next((one for one in self.held if one.name == name), None)

    def of_kind(self, kind: KIND) -> Held | None:
        """The first placeholder of a kind, None where there is none."""
        return next((one for one in self.held if one.kind == kind), None)


@dataclass(frozen=True)
class Stationery:
    """A presentation without slides, and the sheets of its first page and of all others."""

    presentation: Native
    cover: Sheet
    content: Sheet

    @cached_property
    def body(self) -> Box:
        """Where charts, tables and texts stand; below a strip where no placeholder is for lead, measure and mark."""
        box = self.content.body.box
        if self.content.named(SUBTITLE) is not None:
            return box
        return Box(box.left, box.top + STRIP, box.width, box.height - STRIP)

    @cached_property
    def strip(self) -> Box:
        """The strip above the body."""
        box = self.content.body.box
        return Box(box.left, box.top, box.width, STRIP)

    @cached_property
    def below(self) -> Box:
        """The strip at the foot of a slide, where no placeholder is for source and seal."""
        box = self.content.body.box
        return Box(box.left, self.presentation.slide_height - Inches(0.45), box.width, Inches(0.35))

    def add_page(self, sheet: Sheet) -> Native:
        """A new slide without any shape."""
        slides = self.presentation.slides
        reference, page = slides.part.add_slide(sheet.layout)
        slides._sldIdLst.add_sldId(reference)
        return page

    def add_notes(self, page: Native, lines: Sequence[str]) -> None:
        """Give a slide what its speaker reads."""
        package = page.part.package
        number = len(self.presentation.slides)
        said = "".join(f"<a:p><a:r><a:t>{written(line)}</a:t></a:r></a:p>" for line in lines)
        notes = NotesSlidePart(
            PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"),
            CONTENT_TYPE.PML_NOTES_SLIDE,
            package,
            parse_xml(NOTES.format(namespaces=NAMESPACES, said=said)),
        )
        notes.relate_to(package.presentation_part.notes_master_part, RT.NOTES_MASTER)
        notes.relate_to(page.part, RT.SLIDE)
        page.part.relate_to(notes, RT.NOTES_SLIDE)


def stationery(template: bytes | None) -> Stationery:
    """The office's template (.pptx or .potx, its slides left out), else the product's own. Raises NotATemplate."""
    presentation = _opened(own_template(current()) if template is None else template)
    while len(presentation.slides._sldIdLst):
        entry = presentation.slides._sldIdLst[0]
        presentation.part.drop_rel(entry.rId)
        presentation.slides._sldIdLst.remove(entry)
    sheets = [_sheet(layout) for master in presentation.slide_masters for layout in master.slide_layouts]
    usable = [sheet for sheet in sheets if sheet is not None]
    if not usable:
        raise NotATemplate(
            _(
                "Mẫu trình chiếu không có bố cục nào gồm cả tiêu đề và nội dung: "
                "hãy thêm bố cục “Tiêu đề và nội dung” trong Bản cái trang chiếu (Slide Master) rồi làm lại."
            )
        )
    content = next((one for one in usable if one.layout._element.get("type") in ("obj", "tx")), usable[0])
    cover = next((one for one in usable if one.layout._element.get("type") == "title"), content)
    return Stationery(presentation, cover, content)


def _sheet(layout: Native) -> Sheet | None:
    """A layout that has a title and a body; None for any other."""
    held = tuple(_held(shape) for shape in layout.placeholders if shape.width and shape.height)
    kinds = {one.kind for one in held if one.name not in OWN}
    return Sheet(layout, held) if kinds.intersection(TITLES) and kinds.intersection(BODIES) else None


def _held(shape: Native) -> Held:
    """A placeholder as a slide repeats it; a title keeps its place also where only the master gives it one."""
    said = shape._element.nvSpPr.nvPr.ph.attrib
    reference = "".join(f" {name}={quoteattr(value)}" for name, value in said.items() if name != "hasCustomPrompt")
    box = Box(shape.left, shape.top, shape.width, shape.height)
    return Held(f"<p:ph{reference}/>", shape.name, shape.placeholder_format.type, box)


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
