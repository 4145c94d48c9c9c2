"""Patterns over words, in which the word lists of tone and jargon and a project's own words are written.

A pattern is written as elements with spaces between them::

    tiada duanya              these words, whatever their case; a noun for people in its doubled plural too
    tak|tidak kenal lelah     one of several words; ``_`` joins words into one choice (kerja_keras)
    suatu? rangka             an element that may be missing
    ~bersinergi               this word in any inflection (see ``language.words.forms.variants``)
    demi ter*nya              a word that begins and ends so; a star alone is any one word
    @leader                   a phrase of this class (see balance_words.csv), with the name that follows it
    ..3                       up to three words, as few as will do, no punctuation among them
    ++3                       up to three words, as many as there are
    wujud [ @attention ]      only what stands between brackets is marked
    <!rumah sakit jiwa        not after this word
    <,|dan bersama ini        only after one of these words, or where a sentence opens
    bersama ini >kami|saya    one of these words must follow; ``>!`` none of them may

The first element is always a word to look for: not optional, no star, no gap.
"""
