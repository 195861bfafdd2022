"""What day it is for the office: one clock, in Vietnam's time, for every deadline and every page."""

from datetime import date, datetime

from thidua.text.format import VIETNAM


def now() -> datetime:
    """The moment, in Vietnam's time."""
    return datetime.now(VIETNAM)


def today() -> date:
    """The day, also where the computer keeps another time zone's."""
    return now().date()
