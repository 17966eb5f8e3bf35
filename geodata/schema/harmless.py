"""What texts and addresses may hold, so that no file, terminal or page comes to harm."""

from __future__ import annotations

import re

UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
"""Characters that no reader sees, or that break a line, a terminal or a file: control characters, ends of lines and
paragraphs, marks that turn the direction of a text, halves of pairs, and code points that are no characters."""
WEB_ADDRESS = r"https?://[\w.-]+(:[0-9]{1,5})?([/?#][^\s<>\\^`{|}]*)?"
"""Pattern of an address on the web: no script, no password, nothing that ends an attribute of HTML."""
