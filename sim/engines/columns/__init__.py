"""The column engine: one phase a file, each a loop over rows that calls the laws."""
