"""Synthetic data with the truth known: what a firm's records would say, and beside it what every customer would have done."""
