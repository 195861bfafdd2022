"""The product's own 16:9 template: a master, two layouts of real placeholders, a theme with a font all offices have."""

import io
from functools import cache

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.util import Inches

from thidua.charts.palette import LIGHT
from thidua.charts.render.pptx.text import Native
from thidua.text.language import Language, speaking
from thidua.text.language import translate as _

FONT = "Arial"
"""Has every Vietnamese letter, and is on every computer with Office."""
LEAD, SUBTITLE, MARK = "Lead", "Subtitle line", "Mark"
"""Names of the placeholders that only this template has; a copy that an office changes keeps them."""
WIDTH, HEIGHT, MARGIN = 13.333, 7.5, 0.6
INNER = WIDTH - 2 * MARGIN
BODY = (MARGIN, 2.1, INNER, 4.62)
FOOT_TOP, FOOT_HEIGHT = 6.93, 0.4
NUMBER_WIDTH, SEAL_WIDTH = 0.6, 4.5
SOURCE_WIDTH = INNER - NUMBER_WIDTH - SEAL_WIDTH - 0.2
MARK_WIDTH = 5.4
BAND, RULE = 0.09, 0.012
COVER_LEFT, COVER_WIDTH = 1.2, WIDTH - 2.4
TITLE_SIZE, BODY_SIZE, LEAD_SIZE, SUBTITLE_SIZE, FOOT_SIZE = 28, 24, 14, 16, 11
KEPT_LAYOUTS = 2


@cache
def own_template(language: Language) -> bytes:
    """The template as a .pptx file without slides, its layouts named in a language."""
    with speaking(language):
        presentation = Presentation()
        presentation.slide_width, presentation.slide_height = Inches(WIDTH), Inches(HEIGHT)
        for layout in list(presentation.slide_layouts)[KEPT_LAYOUTS:]:
            presentation.slide_layouts.remove(layout)
        _write_theme(presentation)
        _write_master(presentation.slide_master)
        cover, content = presentation.slide_layouts
        _put(cover, _("Trang bìa"), _cover_shapes())
        _paint_cover(cover)
        _put(content, _("Tiêu đề và nội dung"), _content_shapes())
        file = io.BytesIO()
        presentation.save(file)
        return file.getvalue()


def _write_theme(presentation: Native) -> None:
    """Our font for headings and body; the house's colours where the theme has its own."""
    part = presentation.slide_master.part.part_related_by(RT.THEME)
    theme = parse_xml(part.blob)
    drawing = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
    for kind in ("majorFont", "minorFont"):
        next(theme.iter(f"{drawing}{kind}")).find(f"{drawing}latin").set("typeface", FONT)
    tones = LIGHT.tones
    accents = (tones["main"], tones["second"], tones["good"], tones["completed"], tones["context"], LIGHT.target)
    named = {"dk1": LIGHT.text, "lt1": LIGHT.paper, "dk2": LIGHT.muted, "lt2": LIGHT.rule}
    named |= {f"accent{at}": colour for at, colour in enumerate(accents, start=1)}
    scheme = next(theme.iter(f"{drawing}clrScheme"))
    for name, colour in named.items():
        element = scheme.find(f"{drawing}{name}")
        for old in list(element):
            element.remove(old)
        element.append(parse_xml(f'<a:srgbClr {nsdecls("a")} val="{colour[1:]}"/>'))
    part._blob = serialize_part_xml(theme)


def _write_master(master: Native) -> None:
    """Where title, body and foot stand and how they are written; red and gold on top, a rule at the foot."""
    bands = _band("accent1", (0, 0, WIDTH, BAND)) + _band("accent2", (0, BAND, WIDTH, BAND / 3))
    foot_rule = _band("bg2", (MARGIN, FOOT_TOP - 0.06, INNER, RULE))
    _put(master, "", bands + _title("title") + _body("body") + _foot(master=True) + foot_rule)
    styles = master._element.find("{http://schemas.openxmlformats.org/presentationml/2006/main}txStyles")
    fresh = parse_xml(
        f"<p:txStyles {nsdecls('p', 'a')}><p:titleStyle>{_level('l', 0, TITLE_SIZE, bold=True, heading=True)}"
        f"</p:titleStyle><p:bodyStyle>{_level('l', 342900, BODY_SIZE)}</p:bodyStyle>"
        f"<p:otherStyle>{_level('l', 0, 14)}</p:otherStyle></p:txStyles>"
    )
    styles.getparent().replace(styles, fresh)


def _level(align: str, indent: int, size: int, *, bold: bool = False, heading: bool = False) -> str:
    bullet = '<a:buFont typeface="Arial"/><a:buChar char="&#8226;"/>' if indent else "<a:buNone/>"
    font = "+mj-lt" if heading else "+mn-lt"
    return (
        f'<a:lvl1pPr marL="{indent}" indent="-{indent}" algn="{align}"><a:spcAft><a:spcPts val="600"/></a:spcAft>'
        f'{bullet}<a:defRPr sz="{size * 100}" b="{int(bold)}"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="{font}"/></a:defRPr></a:lvl1pPr>'
    )


def _put(sheet: Native, name: str, shapes: str) -> None:
    """Give a master or layout these shapes in place of its own."""
    if name:
        sheet._element.cSld.set("name", name)
    tree = sheet.shapes._spTree
    for shape in list(sheet.shapes):
        tree.remove(shape._element)
    wrapped = parse_xml(f"<p:spTree {nsdecls('p', 'a', 'r')}>{shapes}</p:spTree>")
    for at, shape in enumerate(list(wrapped), start=2):
        for named in shape.iter("{http://schemas.openxmlformats.org/presentationml/2006/main}cNvPr"):
            named.set("id", str(at))
        tree.append(shape)


def _paint_cover(cover: Native) -> None:
    """Give the cover the house's red as its ground, without what the master draws."""
    cover._element.set("showMasterSp", "0")
    ground = f'<p:bg {nsdecls("p", "a")}><p:bgPr><a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:effectLst/>'
    cover._element.cSld.insert(0, parse_xml(f"{ground}</p:bgPr></p:bg>"))


def _cover_shapes() -> str:
    return (
        _placeholder("Title", 'type="ctrTitle"', (COVER_LEFT, 1.5, COVER_WIDTH, 2.3), anchor="b", align="l", size=40,
                     colour="bg1", bold=True, prompt=_("Tên hội nghị"))
        + _band("accent2", (COVER_LEFT, 4.02, 1.6, 0.06))
        + _placeholder("Subtitle", 'type="subTitle" idx="1"', (COVER_LEFT, 4.3, COVER_WIDTH, 1.7), anchor="t",
                       align="l", size=24, colour="bg1", prompt=_("Cụm, khối hoặc địa phương"))
        + _mark("bg1") + _foot("bg1")
    )  # fmt: skip


def _content_shapes() -> str:
    lead = (MARGIN, 0.24, INNER - MARK_WIDTH - 0.2, 0.32)
    subtitle = (MARGIN, 1.58, INNER, 0.36)
    return (
        _title("title") + _body("")
        + _placeholder(LEAD, 'type="body" sz="quarter" idx="13"', lead, anchor="ctr", size=LEAD_SIZE, colour="tx2")
        + _placeholder(SUBTITLE, 'type="body" sz="quarter" idx="14"', subtitle, anchor="ctr", size=SUBTITLE_SIZE,
                       colour="tx2")
        + _mark() + _foot()
    )  # fmt: skip


def _title(kind: str) -> str:
    return _placeholder("Title", f'type="{kind}"', (MARGIN, 0.56, INNER, 1.0), anchor="b", prompt=_("Câu tiêu đề"))


def _body(kind: str) -> str:
    of_kind = f'type="{kind}" ' if kind else ""
    return _placeholder("Body", f'{of_kind}idx="1"', BODY, anchor="t", prompt=_("Nội dung"))


def _mark(colour: str = "accent1") -> str:
    outline = f'<a:ln w="19050"><a:solidFill><a:schemeClr val="{colour}"/></a:solidFill></a:ln>'
    place = (WIDTH - MARGIN - MARK_WIDTH, 0.24, MARK_WIDTH, 0.32)
    return _placeholder(MARK, 'type="body" sz="quarter" idx="15"', place, anchor="ctr", align="ctr", size=LEAD_SIZE,
                        colour=colour, bold=True, outline=outline)  # fmt: skip


def _foot(colour: str = "tx2", *, master: bool = False) -> str:
    """Source to the left, seal beside it, the number of the slide to the right; a master numbers them otherwise."""
    indices = (3, 2, 4) if master else (11, 10, 12)
    seal_left = MARGIN + SOURCE_WIDTH + 0.1
    number_left = WIDTH - MARGIN - NUMBER_WIDTH
    boxes = (
        ("Footer", "ftr", (MARGIN, FOOT_TOP, SOURCE_WIDTH, FOOT_HEIGHT), "l", "quarter"),
        ("Date", "dt", (seal_left, FOOT_TOP, SEAL_WIDTH, FOOT_HEIGHT), "r", "half"),
        ("Number", "sldNum", (number_left, FOOT_TOP, NUMBER_WIDTH, FOOT_HEIGHT), "r", "quarter"),
    )
    return "".join(
        _placeholder(name, f'type="{kind}" sz="{size}" idx="{index}"', place, anchor="t", align=align, size=FOOT_SIZE,
                     colour=colour, number=kind == "sldNum")
        for (name, kind, place, align, size), index in zip(boxes, indices, strict=True)
    )  # fmt: skip


def _band(colour: str, place: tuple[float, float, float, float]) -> str:
    """A bar of one colour of the theme."""
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="0" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr>'
        f'<p:spPr>{_place(place)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:schemeClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _placeholder(
    name: str,
    kind: str,
    place: tuple[float, float, float, float],
    *,
    anchor: str,
    align: str = "",
    size: int = 0,
    colour: str = "",
    bold: bool = False,
    outline: str = "",
    prompt: str = "",
    number: bool = False,
) -> str:
    """One placeholder; without a size it is written as its master says."""
    style = ""
    if size:
        ink = f'<a:solidFill><a:schemeClr val="{colour or "tx1"}"/></a:solidFill>'
        weight = f' b="{int(bold)}"' if bold else ""
        style = (
            f'<a:lvl1pPr marL="0" indent="0" algn="{align or "l"}"><a:spcAft><a:spcPts val="0"/></a:spcAft><a:buNone/>'
            f'<a:defRPr sz="{size * 100}"{weight}>{ink}</a:defRPr></a:lvl1pPr>'
        )
    words = (
        '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="vi-VN"/><a:t>‹#›</a:t></a:fld>'
        if number
        else f'<a:r><a:rPr lang="vi-VN"/><a:t>{prompt or name}</a:t></a:r>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="0" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {kind}/></p:nvPr></p:nvSpPr><p:spPr>{_place(place)}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{outline}</p:spPr>'
        f'<p:txBody><a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{anchor}"><a:normAutofit/></a:bodyPr>'
        f"<a:lstStyle>{style}</a:lstStyle><a:p>{words}</a:p></p:txBody></p:sp>"
    )


def _place(box: tuple[float, float, float, float]) -> str:
    left, top, width, height = (int(Inches(one)) for one in box)
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
