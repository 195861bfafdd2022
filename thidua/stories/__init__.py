"""Meetings: stories shipped as data and edited by the office, their figures sealed, and what changed since."""
