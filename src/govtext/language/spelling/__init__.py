"""Word forms that the spelling rules of Indonesian do not allow."""
