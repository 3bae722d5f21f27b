"""Yardsticks: the small published models that a company's data are usually fitted with, to lay beside a market.

| data | yardstick | module |
| --- | --- | --- |
| survivors of a cohort | shifted-beta-geometric (Fader & Hardie 2007) | ``sbg`` |
| purchases of customers | BG/NBD (Fader, Hardie & Lee 2005) | ``bgnbd`` |
| brands bought by a panel | NBD-Dirichlet (Goodhardt, Ehrenberg & Chatfield 1984) | ``dirichlet`` |
| customers with tenure | Weibull regression, Kaplan-Meier (lifelines) | ``tenure`` |

They know no market: numbers in, numbers out, each fitted by maximum likelihood or by the equations its authors give.
"""
