"""Rules about who speaks, what is proven, what is left out."""
