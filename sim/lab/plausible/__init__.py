"""Held against what was published: the plausibility table of any market, by twin worlds.

``band`` says what a row is, the families of rows (``felt``, ``staying``, ``failing``, ``answering``, ``reaching``, ``paying``) are
data, ``table`` joins them. ``worlds`` names the twin worlds, ``histories`` and ``quantities`` take what is wanted of each;
``study`` lives and judges them. ``beliefs`` holds what customers believe against what there is to learn, ``lunch`` every lever's
return against its cost.

A row measures, it does not tune: a red cell is a result.
"""
