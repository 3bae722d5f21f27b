"""The ODD document: the model described by the ODD protocol, with the decision questions of ODD+D.

Whatever can be listed is made from the code (``facts.facts``); the prose between stands in ``odd.md.j2``, and what it names
in the code is checked to be there (``document.document``). Protocol: Grimm et al. 2020 (JASSS 23(2) 7); ODD+D: Müller et
al. 2013.
"""
