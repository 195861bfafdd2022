"""PowerPoint files: exhibits, each on its slide saying what it says on the page, and whole sealed meetings."""

from collections.abc import Sequence

from thidua.exhibits.exhibit import Shown
from thidua.publish.deck import deck
from thidua.stories.compose import exhibit_slide
from thidua.stories.seal import Seal
from thidua.text.language import speaking

PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def presentation(exhibits: Sequence[Shown]) -> bytes:
    """The exhibits that have a chart as a 16:9 .pptx file with native charts."""
    return deck([exhibit_slide(shown) for shown in exhibits if shown.chart is not None])


def sealed_deck(seal: Seal, template: bytes | None = None) -> bytes:
    """A sealed meeting as a .pptx file with native charts and tables, the seal at the foot of every slide.

    template  the office's own; raises NotATemplate.
    """
    with speaking(seal.language):
        return deck(seal.shown(), footer=seal.footer, template=template)
