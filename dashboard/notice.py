"""Whose the program is: its licence asks that this notice stays with every copy, whatever conflict is shown."""

from __future__ import annotations

CODE = "Code: MIT. Copyright {year}, the authors of the Syria advance map."
"""As LICENSE says it; a message of the catalogues."""
YEAR = 2026
