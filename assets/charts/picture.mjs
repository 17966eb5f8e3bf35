/* A chart as a picture for paper and slides, in the light theme: with its title, its view, its key and its sources. */
/* The letters of a picture are those of who opens it: those of the page are not in the file. */
const FONT = "sans-serif";
const SIZE = { width: 1200, height: 700, scale: 2 };
const HEAD = 84;
const FOOT = 120;
const CREDIT_CHARACTERS = 150;

/* A text in lines of at most so many characters, as Plotly takes them. */
export const broken = (text, most = CREDIT_CHARACTERS) => {
  const lines = [""];
  for (const word of text.split(" ")) {
    if (`${lines.at(-1)} ${word}`.length > most) lines.push("");
    lines[lines.length - 1] = `${lines.at(-1)} ${word}`.trim();
  }
  return lines.join("<br>");
};

/* A figure with what stands on the page around it. `told`: title, view and credit; `paper`: the colour below it. */
export const framed = ({ data, layout }, { title, view, credit }, paper) => {
  const isMirrored = layout.yaxis.side === "right";
  const edge = { xref: "container", x: isMirrored ? 0.98 : 0.02, xanchor: isMirrored ? "right" : "left" };
  const named = data.filter(({ name, showlegend }) => name && showlegend !== false).length;
  const heading = { ...edge, text: title, subtitle: { text: view }, yref: "container", y: 0.95, font: { size: 22 } };
  const foot = {
    ...{ text: broken(credit), xref: "paper", x: isMirrored ? 1 : 0, xanchor: edge.xanchor, showarrow: false },
    ...{ yref: "paper", y: 0, yanchor: "top", yshift: -78, align: edge.xanchor, font: { size: 11 } },
  };
  return {
    data,
    layout: {
      ...layout,
      title: heading,
      font: { ...layout.font, family: FONT },
      paper_bgcolor: paper,
      plot_bgcolor: paper,
      showlegend: named > 1 || layout.shapes?.some(({ showlegend }) => showlegend),
      margin: { ...layout.margin, t: HEAD + (layout.annotations ? 20 : 0), b: FOOT },
      annotations: [...(layout.annotations ?? []), foot],
    },
  };
};

/* The picture as the address of a file. `format`: svg or png. */
export const pictureOf = (figure, format) => window.Plotly.toImage(figure, { format, ...SIZE });
