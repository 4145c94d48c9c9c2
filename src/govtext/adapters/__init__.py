"""Who calls govtext; nothing imports these."""
