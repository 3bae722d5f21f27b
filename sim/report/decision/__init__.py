"""The decision report: what a board is told, as a page, a workbook and slides.

``sheet`` puts it together; ``first`` is its first page; ``options``, ``money``, ``people``, ``doubts``, ``field`` and
``method`` are its chapters;
``workbook`` adds formulas and charts to the tables, ``deck`` makes ten slides.
"""
