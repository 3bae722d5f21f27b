"""Numbers, and nothing of markets: compilation, the one source of luck, elementary functions, quantiles."""
