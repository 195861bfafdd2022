"""Phục vụ hội nghị: the story of a meeting, its sealed figures, and the presenter's screen and files made of them."""

from thidua.ui.conference import conference

conference()
