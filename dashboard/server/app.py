"""Makes the Dash app of a data set; everything is connected here."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlsplit

from flask import Flask

from dashboard.delivery import current_delivery
from dashboard.i18n.catalogue import SOURCE_LANGUAGE
from dashboard.i18n.language import LANGUAGES, _, current_language, home_address, use_language
from dashboard.i18n.names import names_from_tables
from dashboard.map.figure import map_figure
from dashboard.map.style import map_style
from dashboard.page.dash_scripts import grid_script, leave_out_scripts
from dashboard.page.document import ICON, DashWithFirstPaint, index_html
from dashboard.page.first_paint import first_paint
from dashboard.page.modules import entry, follow_tag, module_tags, not_loaded_by_dash, start_after_modules
from dashboard.page.page import page
from dashboard.page.panel import panel
from dashboard.page.plotly_bundle import bundle_tag
from dashboard.page.time_bar import columns_css
from dashboard.payload.documents import HashedFiles, publish
from dashboard.server.assets import keep_stamped_assets
from dashboard.server.callbacks import FILLED_BY_CALLBACKS, register
from dashboard.server.downloads import serve_downloads, serve_single_file, serve_tables
from dashboard.server.headers import add_headers
from dashboard.server.policy import ANY, page_policy
from dashboard.server.routes import refuse_what_is_none
from dashboard.server.sharing import serve_sharing, sharing
from dashboard.server.workshop import Workshop
from dashboard.text.swatches import swatch_css, tint_css
from dashboard.theme.dark import colours_css
from dashboard.theme.fonts import map_fonts
from dashboard.widgets.static_part import with_static_parts
from geodata.conflict import PAGE_TITLE
from geodata.dataset import Dataset
from geodata.load import load
from geodata.measures.analysis import analyse

ASSETS = Path(__file__).resolve().parents[2] / "assets"


def create_app(
    dataset: Dataset | None = None,
    language: str = SOURCE_LANGUAGE,
    public: str = "",
    embed: str = ANY,
    workshop: Workshop | None = None,
) -> DashWithFirstPaint:
    """The app over a data set (the project's own by default) in a language of LANGUAGES.

    `public`: address at which readers reach the map, ending in `/`; empty if it is not known. `embed`: which pages
    may show it in a frame, as in `policy`. `workshop`: makes files on demand; one of its own by default.

    Raises InvalidData if the data break the contract.
    """
    dataset = dataset or load()
    with use_language(language, names_from_tables(dataset, LANGUAGES[language].name_column)):
        return _app(dataset, public, embed, workshop or Workshop())


def _app(dataset: Dataset, public: str, embed: str, workshop: Workshop) -> DashWithFirstPaint:
    server = Flask("dashboard")
    server.config.update(COMPRESS_ALGORITHM=["br", "gzip"], COMPRESS_BR_LEVEL=5)
    leave_out_scripts()
    below = urlsplit(public).path.rstrip("/") or current_delivery().path
    app = DashWithFirstPaint(
        "dashboard",
        server=server,  # type: ignore[arg-type] # Dash takes a Flask application; its annotation forgets that
        assets_folder=str(ASSETS),
        assets_ignore=not_loaded_by_dash(entry(ASSETS)),
        title=_(PAGE_TITLE),
        update_title="",
        compress=True,
        routes_pathname_prefix="/",
        requests_pathname_prefix=below + home_address(current_language().code),
    )
    files = HashedFiles(app.config.requests_pathname_prefix)
    analysis = analyse(dataset)
    addresses = publish(dataset, analysis, files, grid_script(app))
    files.serve(app.server)
    app.pack_documents = files.pack_all
    serve_downloads(app.server, dataset, workshop)
    serve_tables(app.server, dataset, workshop)
    serve_single_file(app, dataset.version, workshop)
    keep_stamped_assets(app.server)
    side = panel(dataset)
    styles = colours_css() + swatch_css() + tint_css() + columns_css()
    scripts = f"{bundle_tag(app)}\n{module_tags(app)}{follow_tag(below, current_delivery().build)}"
    app.index_string = index_html(addresses.model, styles, scripts)
    app.renderer = start_after_modules(app.renderer)
    add_headers(app.server, page_policy(app, embed))
    app.first_paint = first_paint(dataset, side)
    whole = page(map_figure(map_style(addresses.sources, map_fonts(app.get_asset_url))), dataset, side)
    app.layout = with_static_parts(whole, FILLED_BY_CALLBACKS)
    register(app)
    app.for_others = sharing(dataset, public).tags
    serve_sharing(app, dataset, ICON, workshop)
    refuse_what_is_none(app)
    return app
