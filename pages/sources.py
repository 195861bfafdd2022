"""Nguồn số liệu: every import, and the way to take one back."""

import streamlit as st

from thidua.text.language import translate as _
from thidua.ui.imports import imports

imports()
