"""Judges a Word file against a layout (thể thức): what stands there, what should, and by which clause."""
