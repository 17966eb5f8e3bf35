/* The mark of the day in a chart: its frame is that of the chart's own axes, once Plotly has laid them out. Plotly keeps
 * this to itself (`_offset`, `_length`): the margins that a figure asks for are not always those that it gets. */
const followed = new WeakSet();

const place = (graph) => {
  const { xaxis, yaxis } = graph._fullLayout;
  const frame = graph.closest(".chart");
  if (!xaxis?._length) return;
  const plot = {
    "--plot-left": xaxis._offset,
    "--plot-width": xaxis._length,
    "--plot-top": yaxis._offset,
    "--plot-height": yaxis._length,
  };
  for (const [name, px] of Object.entries(plot)) frame.style.setProperty(name, `${px}px`);
};

/* Places the mark of a drawn chart, now and whenever Plotly has drawn it anew. */
export const follow = (graph) => {
  place(graph);
  if (followed.has(graph)) return;
  followed.add(graph);
  graph.on("plotly_afterplot", () => place(graph));
};
