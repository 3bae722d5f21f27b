"""What retention is worth by arithmetic (LITERATURE A1): closed forms, cohorts that live them, and what a lever does.

For every claim whose number can be had without behaviour: such a claim lays its business beside these. ``forms`` holds the
published figures and the closed forms, ``cohorts`` lives them in the engine, ``docked`` lays one beside the other, ``bought`` reads
what a lever does in the measures that profit may mean.
"""
