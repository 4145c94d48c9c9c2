"""The HTTP server: /v1 (the wire format), /v2 (LanguageTool's protocol) and the desk at /.

Drafts live in memory for the length of one request: nothing here logs, keeps or repeats them.

- ``settings`` what the operator has chosen · ``keys`` who may ask · ``limits`` how often and how much
- ``workers`` processes that analyse, replaced when they die or are out of time · ``process`` one of them, seen from the
  server · ``worker`` what runs in it · ``tasks`` its work
- ``native`` and ``catalogue`` /v1 · ``languagetool`` with ``forms``, ``annotations``, ``matches`` /v2
- ``conversions`` /v1/markdown and /v1/word · ``word_in`` a Word file as Markdown · ``word_out`` a draft as a Word file
- ``patience`` connections whose client is too slow are closed
- ``gate`` what every request passes · ``problems``, ``faults``, ``unreadable`` errors as problem+json
- ``metrics`` · ``app`` all of it together
"""
