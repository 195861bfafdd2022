"""Measured runs: ratios between alternating runs of two ways to do the same thing; seconds are printed, not judged."""
