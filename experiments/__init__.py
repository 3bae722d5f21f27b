"""What is put on trial: studies (``claims``) and exact special cases (``checks``)."""
