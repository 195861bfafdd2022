"""What a file may ask of the computer, and why no more."""

LARGEST_FILE = 50 * 1024**2
"""Bytes of a file as received: a million rows fit, photographs of a conference do not."""

LARGEST_UNPACKED = 1024**3
"""Bytes that the parts of a packed file declare together: XML of a million rows takes 300 to 400 MB."""

LARGEST_RATIO = 250
"""Times a part of a packed file may grow: sheets grow 10 to 30 times, a bomb a thousand times."""

SMALL_PART = 32 * 1024**2
"""Bytes below which the growth of a part does no harm: short sheets of blank formatted cells pack very well."""

MOST_PARTS = 10_000
"""Parts of a packed file; a workbook has one a sheet and one a picture."""

MOST_CELLS = 20_000_000
"""Cells of all sheets together, blank ones included: two million rows of ten columns."""

MOST_ROWS = 1_048_576
MOST_COLUMNS = 16_384
"""The rows and columns of a sheet of Excel and LibreOffice."""

MOST_MEMORY = 1024**3
"""Bytes the reading process may hold; a million rows of eight columns take 0.7 GB."""

MOST_WORK = 20.0
"""Seconds of the processor without a sign of life: an endless loop. A busy computer does not count against the file."""

LONGEST_READING = 120.0
"""Seconds by the clock in all: whoever waits longer for one file believes that nothing happens."""
