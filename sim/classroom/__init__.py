"""The classroom: a market one can touch, served from the teacher's laptop to browsers, without internet.

A page (``assets``) talks to a small server (``server``) in messages (``messages``). What a visitor does is taken by a room:
the live market (``live``), the lessons (``lessons``), the game of a class (``arena``). Worlds are lived in processes of their
own (``workers``), never where connections are served. Everything a visitor reads exists in every language of
``sim.words``: sentences made here are sent in all of them at once (``said``), so that a page changes language while it runs.
"""
