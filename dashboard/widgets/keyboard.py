"""The keyboard shortcuts, for the scripts, the help on the page and the manual."""

from __future__ import annotations

from dataclasses import dataclass, replace

from dash import dcc, html
from dash.development.base_component import Component

from dashboard.contract.model import Keys
from dashboard.i18n.language import _, current_language
from dashboard.widgets import ids
from dashboard.widgets.buttons import button


@dataclass(frozen=True)
class Key:
    """Keys with the same action. `keys`: names of KeyboardEvent.key; `shown`: as printed on them.

    `action`: name of what the scripts do. `character`: letters and signs, which a reader can switch off (WCAG 2.1.4).
    `when_presenting`: keys that act only while presenting, since they scroll otherwise; `for_speaker`: they act in the
    speaker's window alone.
    """

    keys: tuple[str, ...]
    shown: str
    action: str
    description: str
    character: bool = False
    when_presenting: tuple[str, ...] = ()
    for_speaker: bool = False


KEYS = (
    Key(("ArrowRight", "PageDown"), "→, Page Down", "next", "one day on; at the end of a chapter, the next chapter"),
    Key(("ArrowLeft", "PageUp"), "←, Page Up", "back", "one day back; at the start of a chapter, the one before"),
    Key(
        ("Shift+PageDown", "ArrowDown"),
        "Shift+Page Down; ↓ while presenting",
        "nextChapter",
        "the next chapter",
        when_presenting=("ArrowDown",),
    ),
    Key(
        ("Shift+PageUp", "ArrowUp"),
        "Shift+Page Up; ↑ while presenting",
        "previousChapter",
        "the chapter before",
        when_presenting=("ArrowUp",),
    ),
    Key((" ",), "Space", "play", "play, pause"),
    Key(("Home",), "Home", "first", "the first day; in the story, with its chapter"),
    Key(("End",), "End", "last", "the last day; in the story, with its chapter"),
    Key(("n",), "n", "nextChange", "the next day on which a place changed hands", True),
    Key(("p",), "p", "previousChange", "the day before on which a place changed hands; after n, where n began", True),
    Key(tuple("0123456789"), "0–9, then Enter", "digit", "the chapter of that number", True),
    Key(("f",), "f", "present", "present in full screen, and back", True),
    Key(("b", "."), "b, .", "blank", "blank screen, and back", True),
    Key(("s",), "s", "speaker", "the speaker's window: notes, what is next, clock, sources", True),
    Key(("+", "="), "+", "larger", "larger letters in the speaker's window", True, for_speaker=True),
    Key(("-",), "-", "smaller", "smaller letters in the speaker's window", True, for_speaker=True),
    Key(("?",), "?", "help", "these keys", True),
    Key(("Escape",), "Esc", "out", "out of what lies in front: help, the blank screen, presenting"),
)
"""In the order of the help. They act outside text fields and the map; arrows, Space, Home and End also not while a
button or link has the focus. Page Down and Page Up, which clickers send, act everywhere except in text fields."""


MIRRORED = {"ArrowRight": "ArrowLeft", "ArrowLeft": "ArrowRight"}
"""On a page from right to left the next day is to the left, as on the slider."""


def translated_keys() -> tuple[Key, ...]:
    """The keys in the language of the page."""
    if current_language().direction == "ltr":
        return KEYS
    arrows = str.maketrans("←→", "→←")
    return tuple(
        replace(key, keys=tuple(MIRRORED.get(name, name) for name in key.keys), shown=key.shown.translate(arrows))
        for key in KEYS
    )


def keys_for_scripts() -> Keys:
    """Action by key, the keys that can be switched off, and those that act only while presenting or for the speaker."""
    return {
        "acts": {name: key.action for key in translated_keys() for name in key.keys},
        "characters": [name for key in KEYS if key.character for name in key.keys],
        "whenPresenting": [name for key in KEYS for name in key.when_presenting],
        "forSpeaker": [name for key in KEYS if key.for_speaker for name in key.keys],
    }


def _shown(key: Key) -> str:
    """What is printed on the key; a single letter is the same in every language."""
    return _(key.shown) if len(key.shown) > 1 else key.shown


def key_help() -> Component:
    """The dialog with all keys, and the switch for single letters."""
    rows = [html.Tr([html.Th(_shown(key), scope="row"), html.Td(_(key.description))]) for key in translated_keys()]
    option = {"label": _("Single letters, digits and ? act as keys"), "value": "characters"}
    return html.Dialog(
        [
            button("×", _("Close"), **{"data-close": ids.HELP}),
            html.H2(_("Keys")),
            html.Table(html.Tbody(rows), className="keys"),
            html.P(
                _(
                    "They act outside inputs and the map. Page Up and Page Down, which clickers send, act on the map "
                    "too."
                ),
                className="quiet",
            ),
            dcc.Checklist(
                [option],
                ["characters"],
                id=ids.CHARACTER_KEYS,
                className="checks",
            ),
        ],
        id=ids.HELP,
        className="method",
    )
