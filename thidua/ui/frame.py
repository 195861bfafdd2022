"""What is around every page: the language, the menu, the notice of sample data."""

import streamlit as st
from streamlit.navigation.page import StreamlitPage
from streamlit.runtime.scriptrunner import get_script_run_ctx

from thidua.text import language
from thidua.ui import origin, paper
from thidua.ui.address import restore
from thidua.ui.menu import pages
from thidua.ui.notice import recovery_notice, sample_notice
from thidua.ui.office import first_start, office_line
from thidua.ui.words import declare

LOOK = """<style>
[data-testid=stHeading] h2 { padding-top: 0; }
div[data-testid=stCaptionContainer] { color: inherit; opacity: .8; }
[class*=st-key-matter-] [data-testid=stPageLink] a { padding-left: 0; color: inherit; text-decoration: underline; }
[class*=st-key-matter-] { gap: 0; }
[data-testid=stMultiSelectTagsContainer] [data-tag] {
  color: inherit; background: transparent; border: 1px solid rgba(128, 128, 128, .5);
}
[data-testid=stMultiSelectTagsContainer] [data-tag] > * { color: inherit; }
[data-testid^=stBaseButton-primary]:not(:disabled) { background: #9B1C1C; color: #FFFFFF; }
.thidua-text p { font-size: .875rem; opacity: .8; margin: 0 0 .25rem; }
.thidua-text h2 { font-size: 1.35rem; font-weight: 600; line-height: 1.25; margin: 0; padding: .35rem 0 0; }
[data-thidua-picture], [data-thidua-open] {
  margin: .25rem .5rem .25rem 0;
  font: inherit; font-size: .875rem; color: inherit; background: transparent; cursor: pointer;
  border: 1px solid rgba(128, 128, 128, .4); border-radius: .25rem; padding: .35rem .75rem; min-height: 2.5rem;
}
[data-thidua-open]:hover, [data-thidua-open][aria-expanded=true] { border-color: currentColor; }
[data-thidua-open][aria-expanded=true] { font-weight: 600; }
[data-testid=stElementContainer]:has(.thidua-printed) { display: none; }
@media (max-width: 640px) {
  [data-testid=stElementContainer]:has([data-testid=stDataFrame]) { margin-top: 2rem; }
  .st-key-figures [data-testid=stHorizontalBlock] { gap: .75rem; }
  .st-key-figures [data-testid=stColumn] { min-width: calc(50% - .75rem); flex: 1 1 0; }
  .st-key-figures [data-testid=stColumn] [data-testid=stVerticalBlock] { gap: .5rem; }
  .st-key-figures [data-testid=stMetricDelta] * { white-space: normal; overflow: visible; }
}
@media print {
  [data-testid=stElementContainer]:has(.thidua-printed) { display: block; }
  [data-testid=stExpander]:has(form, [data-testid=stForm]), [data-testid=stMultiSelect], [data-testid=stButtonGroup],
  [class*=st-key-first-start],
  header, [data-testid=stHeader], [data-testid=stSidebar], [data-testid=stSelectbox], [data-testid=stTextInput],
  [data-testid=stButton], [data-testid=stDownloadButton], [data-testid=stPopover], [data-testid=stCheckbox],
  [data-testid=stPageLink], [data-testid=stFileUploader], [role=tablist], [class*=st-key-trail],
  [data-testid=stForm], [data-thidua-picture], [data-thidua-open] { display: none !important; }
  html, body, #root, [data-testid=stApp], [data-testid=stAppViewContainer], [data-testid=stMain] {
    position: static !important; height: auto !important; overflow: visible !important; display: block !important;
  }
  [class*=st-key-exhibit-], [class*=st-key-attention], .thidua-table tr, details {
    break-inside: avoid;
  }
  [data-testid=stMainBlockContainer] { padding: 0 !important; }
  [class*=st-key-choices] { display: block !important; }
  [data-testid=stVerticalBlock], [data-testid=stLayoutWrapper] { display: block; }
  [data-testid=stHorizontalBlock] { break-inside: avoid; }
  .thidua-scroll { max-height: none; overflow: visible; }
}
</style>"""
"""A headline close under the small line above it, small lines and chosen names in readable colours, clean paper."""

NAMES = {"vi": "Tiếng Việt", "en": "English"}


def _of_the_session() -> str:
    """The language of the page whose fragment or callback runs: each of their runs has a thread of its own."""
    return str(st.session_state.get("language", "vi")) if get_script_run_ctx(suppress_warning=True) else "vi"


language.unless_chosen(_of_the_session)


def run() -> None:
    """Choose the language, then show the page that the menu or the address asks for."""
    restore()
    asked = st.query_params.get("lang") or st.session_state.get("language", "vi")
    chosen = language.choose(asked)
    st.session_state["language"] = chosen
    if chosen == "vi":
        st.query_params.pop("lang", None)
    else:
        st.query_params["lang"] = chosen
    declare(chosen)
    page = st.navigation(pages(), position="top")
    st.html(LOOK + paper.STYLE)
    with st.container(horizontal=True, vertical_alignment="center", key="head"):
        st.title(page.title, anchor=False, width="stretch")
        _language_switch(page)
    office_line()
    recovery_notice()
    sample_notice()
    first_start(unfolded=page.url_path == "")
    page.run()
    origin.opened()


def _language_switch(page: StreamlitPage) -> None:
    """A link to this very page in the other language."""
    other = "en" if language.current() == "vi" else "vi"
    st.page_link(page, label=NAMES[other], query_params=st.query_params.to_dict() | {"lang": other})
