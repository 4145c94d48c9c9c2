"""Short forms and the long forms that a draft gives them."""
