"""Lessons: predict first, then run, then explain.

A lesson asks before it shows. Its worlds are lived then and there (``worlds``), and everything said afterwards follows from
what they gave: which answer was right (``Lesson.right``), the figures and their titles, the sentences. Numbers and words
are apart: what was lived is kept as numbers (``kept``) and told anew in every language (``telling``).
``registry.LESSONS`` has them all, one file a lesson in ``taught``.
"""
