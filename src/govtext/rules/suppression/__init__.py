"""Rules about the comments that let findings stand; they have no score and ask last, when it is known what was used."""
