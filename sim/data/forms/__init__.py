"""What fits take of a company's data: sufficient forms, pure functions of a frame that was read."""
