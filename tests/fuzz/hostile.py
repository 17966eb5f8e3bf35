"""Values that nobody expects in a table or a layer: drawn more often than chance would bring them."""

from __future__ import annotations

from hypothesis import strategies as st

TEXTS = (
    *("", " ", "-", "0", "-1", "1e999", "NaN", "inf", "9" * 400, "0x10", "1_000", "٣٤", "1,5", "-0.0", "٢٠٢٤-١٢-٠١"),
    *(
        "2024-02-30",
        "2024-13-01",
        "2024-12-1",
        "1999-01-01",
        "2025-01-01",
        "2024-12-05 ",
        "24:00",
        "9:30",
        "2024-12-05T00:00",
    ),
    *("<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;", "</textarea><svg onload=alert(1)>"),
    *(
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "//evil.example",
    ),
    *(
        "https://user:secret@example.org/",
        "http://[",
        "https://",
        "https://exa mple.org",
        'https://example.org/"onclick=1',
    ),
    *("[a](javascript:alert(1))", "![a](http://example.org/a.png)", "`a`", "**a**", "# a", "| a | b |"),
    *("=1+1", "+1", "@SUM(A1)", "\t=1+1", "＝1+1", "%s%s%n", "${7*7}", "{{7*7}}", "{0.__class__}", "{", "}", "{dead}"),
    *(
        "\0",
        "a\0b",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u200b",
        "\ufffd",
        "\ud800",
    ),
    *("a\nb", "a\r\nb", '"', '""', "'", "a;b", ";", "a,b", "\\", "../../etc/passwd", "C:\\a", "x" * 70_000, "ﷺ" * 500),
    *("interp", "background", "contested", "none", "high", "low", "true", "TRUE", "government", "Homs", "homs-city"),
)
"""For cells, and as text in JSON."""

JSON_VALUES = (
    *(None, True, False, 0, -1, 1.5, 10**30, -(10**400), 1e308, float("nan"), float("inf"), [], {}, [[]], [None]),
    *([True], {"a": 1}, [{"date": "2024-12-01"}], [1, "a"], ["a", ["b"]], [10**400], "1", "2024-12-01"),
)
"""For properties, ids, geometries and members of the data package."""

ANY_TEXT = st.one_of(st.sampled_from(TEXTS), st.text(st.characters(exclude_categories=()), max_size=12))
ANY_JSON = st.one_of(
    st.sampled_from(JSON_VALUES),
    ANY_TEXT,
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats(),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=6,
    ),
)
