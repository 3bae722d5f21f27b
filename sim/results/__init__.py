"""What a run leaves: tables, where they are kept, and what customers are worth."""
