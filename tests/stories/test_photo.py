"""Pictures come in small and clean; anything else is refused."""

import base64
import io

import pytest
from PIL import Image

from thidua.stories.photo import NotAPicture, data_url


def picture(size, form="PNG", **options):
    file = io.BytesIO()
    Image.new("RGB", size, "red").save(file, form, **options)
    return file.getvalue()


def test_a_picture_becomes_a_small_jpeg_without_what_else_was_in_it():
    exif = Image.Exif()
    exif[0x010E] = "secret place"
    made = data_url(picture((4000, 3000), "JPEG", exif=exif))
    head, content = made.split(",")
    assert head == "data:image/jpeg;base64"
    shown = Image.open(io.BytesIO(base64.b64decode(content)))
    assert shown.size == (1440, 1080)
    assert b"secret place" not in base64.b64decode(content)


@pytest.mark.parametrize(
    "content", [b"", b"<svg onload=alert(1)>", b"MZ\x00", picture((10, 10))[:40], picture((9, 9), "GIF")]
)
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(NotAPicture):
        data_url(content)
