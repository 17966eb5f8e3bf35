/* The table: rows of the day that the filters let through, and one selection with the map. */
(() => {
  let model = null;
  let rows = null;
  let of = "places";
  let fields = null;
  let drawn = "";
  let listening = false;
  let filled = false;

  const isOpen = () => window.advance.panel.tab() === "data";

  const place = (row) => {
    const { view } = window.advance;
    const { day } = view.now();
    const past = row.dates.filter((date) => date <= model.days[day].day);
    const side = view.holder(row.key);
    return {
      ...row,
      side: model.sides[side],
      since: past.at(-1) ?? model.words.before,
      doubt: model.doubt[side === "contested" ? side : model.grades[view.grade(row.key)]],
      moved: past.at(-1) === model.days[day].day ? model.words.moved : "",
    };
  };

  const current = () => {
    const { filters, view } = window.advance;
    const { day } = model.days[view.now().day];
    const ofDay = of === "places" ? rows.places.map(place) : rows.events.filter((row) => row.date === day);
    return ofDay.filter((row) => !filters.hides(row.key));
  };

  const columns = () => model.table.columns[of].map((one) => ({ ...one, hide: !fields.includes(one.field) }));

  const show = async () => {
    if (!isOpen()) return;
    rows ??= await window.advance.read(model.table.rows);
    fields ??= model.table.shown[of];
    const api = await window.dash_ag_grid.getApiAsync("table");
    if (!listening) api.addEventListener("rowDataUpdated", onRows);
    listening = true;
    const shown = `${of} ${fields}`;
    const rowData = current();
    window.dash_clientside.set_props("table", drawn === shown ? { rowData } : { columnDefs: columns(), rowData });
    drawn = shown;
    document.getElementById("table").dataset.day = model.days[window.advance.view.now().day].day;
  };

  /* The row of what is selected elsewhere. */
  const mark = async () => {
    if (!filled || !isOpen()) return;
    const api = await window.dash_ag_grid.getApiAsync("table");
    const key = window.advance.cards.selected();
    const node = key && api.getRowNode(key);
    if (!node) return api.deselectAll();
    if (!node.isSelected()) node.setSelected(true, true);
    api.ensureNodeVisible(node);
  };

  /* Only with its first rows does the grid of Dash bear a selection: before, it reaches for what it has not got. */
  const onRows = () => {
    filled = true;
    mark();
  };

  const choose = (name) => {
    if (name === of) return;
    of = name;
    fields = model.table.shown[of];
    window.dash_clientside.set_props("table-columns", { options: model.table.choices[of], value: fields });
    show();
  };

  const setColumns = (chosen) => {
    fields = chosen;
    show();
  };

  const select = (selected) => {
    const key = selected?.[0]?.key;
    if (key && key !== window.advance.cards.selected()) window.advance.cards.select(key);
  };

  const start = (described) => {
    model = described;
    for (const event of ["rest", "filterchange", "tabchange"]) document.addEventListener(event, show);
    document.addEventListener("selectchange", mark);
    document.addEventListener("tabchange", ({ detail }) => document.body.classList.toggle("wide-panel", detail === "data"));
  };

  Object.assign((window.advance ??= {}), { table: { start, choose, setColumns, select } });
})();
