"""The document that a file came with: number, date, signer, what it replaces; all may stay open."""

import datetime
from dataclasses import replace

import streamlit as st

from thidua.ingest.document import Document
from thidua.ingest.pending import Pending, say
from thidua.text.language import translate as _

LONGEST = 200


def papers(one: Pending) -> None:
    """The fields, kept with the work under way as soon as they are left."""
    stated = one.said.document
    names = {name: f"document-{name}-{one.key}" for name in ("number", "date", "signer", "replaces")}

    def keep() -> None:
        number, day, signer, replaces = (st.session_state[key] for key in names.values())
        document = Document(number.strip(), day, signer.strip(), replaces.strip())
        say(one, replace(one.said, document=document))

    left, right = st.columns(2)
    with left:
        st.text_input(_("Số văn bản"), stated.number, key=names["number"], on_change=keep, max_chars=LONGEST)
        st.text_input(_("Người ký"), stated.signer, key=names["signer"], on_change=keep, max_chars=LONGEST)
    with right:
        st.date_input(
            _("Ngày văn bản"),
            stated.date,
            key=names["date"],
            on_change=keep,
            format="DD/MM/YYYY",
            min_value=datetime.date(1990, 1, 1),
        )
        st.text_input(_("Thay thế văn bản"), stated.replaces, key=names["replaces"], on_change=keep, max_chars=LONGEST)
