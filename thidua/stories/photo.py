"""A picture brought by the office, made small enough for a slide and kept as a `data:` address."""

import base64
import io

from PIL import Image, ImageOps, UnidentifiedImageError

from thidua.errors import ThiduaError
from thidua.text.language import translate as _

LARGEST = (1920, 1080)
MOST_PIXELS = 60_000_000
QUALITY = 85


class NotAPicture(ThiduaError):
    """The file is no picture that can be shown."""

    def __init__(self) -> None:
        super().__init__(_("Tệp này không phải là ảnh đọc được. Hãy chọn ảnh .jpg hoặc .png, dưới 60 triệu điểm ảnh."))


def data_url(content: bytes) -> str:
    """The picture as JPEG, upright and at most 1920×1080, in a `data:` address; raises NotAPicture.

    What else stood in the file (place, camera, any code) does not come along.
    """
    try:
        with Image.open(io.BytesIO(content), formats=("JPEG", "PNG", "WEBP")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                raise NotAPicture()
            upright = ImageOps.exif_transpose(picture).convert("RGB")
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise NotAPicture() from error
    upright.thumbnail(LARGEST)
    file = io.BytesIO()
    upright.save(file, "JPEG", quality=QUALITY)
    return f"data:image/jpeg;base64,{base64.b64encode(file.getvalue()).decode()}"
