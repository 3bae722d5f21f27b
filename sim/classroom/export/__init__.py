"""The classroom as one file: lessons, or a market's worlds lived beforehand, in a page that needs no server and no network.

The page is made of the classroom's own modules, each as data in its import map (``file``), with its styles, its words and a
font of the Chinese characters it uses (``font``). What it shows was computed when it was made: lessons after their run
(``sim.classroom.lessons``), worlds over a grid of one or two levers (``grid``). Its policy lets it load nothing.
"""
