/* The signs of one map: names of the sides on their areas, and the movements and events of the day. */
import { number } from "../../core/words.mjs";
import { frameOf } from "../ground/frame.mjs";
import { FULL, shareOf } from "../ground/geometry.mjs";
import { sizeAt } from "../whole_labels.mjs";
import { atlasOf, namePiece, numberPiece, picturePiece, picturesOf } from "./atlas.mjs";
import { drawingOf } from "./drawing.mjs";
import { groupsOf, rowsOn } from "./placing.mjs";
import { sideNames } from "./side_names.mjs";

const FONTS = ['600 10px "Noto Sans"', '13px "Noto Sans"'];
const SIDE_NAMES = "side-names";
const LAST_ZOOM = 24;

/* Places of a table of signs as shares of the box, 0 to 1. */
const sharesOf = ({ lon, lat }, box) =>
  lon.map((lng, row) => shareOf({ lng, lat: lat[row] }, box).map((share) => share / FULL));

/* The signs of a map. Their layers are added by `add`; nothing is drawn until `show`. `grounded`: a promise of the ground
 * that they stand on. */
export const load = async (map, model, grounded) => {
  const { ground, mapSigns: signs } = model;
  const flat = ground.size[1] / ground.size[0];
  const kinds = Object.entries(signs.tables).map(([kind, table]) => ({
    ...{ kind, table: { ...table, shares: sharesOf(table, ground) } },
  }));
  const names = { ...signs.names, shares: sharesOf(signs.names, ground) };
  const icons = [...new Set(kinds.flatMap(({ table }) => [...table.icons, table.several]))];
  const most = names.lon.length + Math.max(...kinds.map(({ table }) => table.lon.length)) * kinds.length;
  const light = await picturesOf(signs.pictures, icons);
  const dark = await picturesOf({ ...signs.pictures, ...signs.darkPictures }, icons);
  await Promise.all(FONTS.map((font) => document.fonts.load(font, names.texts.join(""))));
  const sides = sideNames(map, model, await grounded);

  const atlases = {};
  /* The atlas of a theme; made when it is first needed. */
  const atlas = (theme) => {
    if (atlases[theme]) return atlases[theme];
    const pictures = theme === "dark" ? dark : light;
    const { ink, paper } = ground.themes[theme];
    const pieces = {};
    for (const name of icons) pieces[name] = picturePiece(pictures[name]);
    for (const { table } of kinds) {
      const largest = Math.max(...table.days.map((day) => table.days.filter((other) => other === day).length));
      for (let count = 2; count <= largest; count += 1) {
        pieces[`${table.several} ${count}`] = numberPiece(pictures[table.several], number(count), paper);
      }
    }
    for (const text of names.texts) pieces[text] = namePiece(text, { ...signs.nameStyle, colour: ink, halo: paper });
    atlases[theme] = atlasOf(pieces);
    return atlases[theme];
  };

  let view = null;
  let theme = "light";
  let drawing = null;
  let told = null;
  let placed = [];
  let isMoved = true;
  let ranges = {};

  const namesShown = (rects, zoom) => {
    const size = sizeAt(zoom, signs.nameSizes);
    return sides.shown(view).map((row) => {
      const rect = rects[names.texts[row]];
      const share = names.shares[row];
      return {
        ...{ row, share, rect, middle: [0, 0], size: [rect.width * size, rect.height * size] },
        opacity: signs.nameOpacity,
      };
    });
  };

  const signsShown = ({ kind, table }, rects, { zoom, boxPx }) => {
    const px = zoom < signs.eachZoom ? signs.togetherPx : 0;
    const times = sizeAt(zoom, signs.sizes);
    return groupsOf(table, rowsOn(table, view.day, view.outside[kind]), { px, boxPx, flat }).map(
      ({ first, rows, step }) => {
        const rect = rects[rows.length > 1 ? `${table.several} ${rows.length}` : table.icons[first]];
        const size = [rect.width * times, rect.height * times];
        const middle = [step * signs.stepPx * times, table.above];
        return { kind, rows, share: table.shares[first], middle, size, rect, opacity: 1 };
      },
    );
  };

  /* Places all signs anew, if anything that they depend on has changed. */
  const place = (frame) => {
    if (!view) return;
    const { rects } = atlas(theme);
    const mark = `${frame.zoom} ${theme}`;
    if (told === mark) return;
    told = mark;
    placed = [];
    ranges = {};
    const add = (layer, found) => {
      ranges[layer] = [placed.length, found.length];
      placed.push(...found);
    };
    add(SIDE_NAMES, namesShown(rects, frame.zoom));
    if (frame.zoom >= signs.fromZoom) for (const one of kinds) add(one.kind, signsShown(one, rects, frame));
    drawing.tell(placed);
  };

  const layerOf = (id) => ({
    id,
    type: "custom",
    renderingMode: "2d",
    onAdd: (_map, gl) => {
      drawing ??= drawingOf(gl, most);
    },
    render: (_gl, args) => {
      const frame = frameOf(map, args, ground);
      place(frame);
      const [from, count] = ranges[id] ?? [0, 0];
      if (count) drawing.draw(frame, atlases[theme], from, count);
    },
  });

  const again = () => {
    told = null;
    map.triggerRepaint();
  };

  const rowsNamed = () => placed.flatMap(({ row }) => row ?? []);

  /* Asks what the names of the sides may stand on now, and draws them anew if others are free: at once, before anybody
   * else learns that the map stands. */
  const look = () => {
    if (!isMoved || !view || !drawing) return;
    isMoved = false;
    sides.look(atlas(theme).rects);
    if (String(sides.shown(view)) === String(rowsNamed())) return;
    again();
    map.redraw();
  };

  /* The same for what of the page lies over the map. */
  const cover = () => {
    if (!view) return;
    sides.cover();
    if (String(sides.shown(view)) !== String(rowsNamed())) again();
  };

  /* Anything that moves letters of the map: a step moves none. */
  for (const event of ["move", "resize", "styledata", "sourcedata"]) {
    map.on(event, () => {
      isMoved = true;
    });
  }
  map.on("idle", look);
  new ResizeObserver(cover).observe(document.querySelector(".legend"));

  const isVisible = (layer) => map.getLayer(layer)?.visibility !== "none";

  /* The sign at a point of the map, the last that was drawn first; null for none. */
  const under = ({ x, y }, px) => {
    const isHit = ({ kind, rows, share, middle, size }) => {
      if (!kind || !isVisible(kind)) return false;
      const { lon, lat } = signs.tables[kind];
      const at = map.project([lon[rows[0]], lat[rows[0]]]);
      const right = Math.abs(x - at.x - middle[0]) <= size[0] / 2 + px;
      return share && right && Math.abs(y - at.y + middle[1]) <= size[1] / 2 + px;
    };
    const found = placed.findLast(isHit);
    if (!found) return null;
    const { keys, labels } = signs.tables[found.kind];
    const [first] = found.rows;
    return { source: found.kind, id: first, rows: found.rows, key: keys[first], label: labels[first] };
  };

  return {
    under,
    add: () => {
      drawing = null;
      told = null;
      for (const [id, above] of Object.entries(signs.layers)) map.addLayer(layerOf(id), above);
      /* A layer that draws nothing would have MapLibre set up its graphics anew in every frame all the same. */
      for (const { kind } of kinds) map.setLayerZoomRange(kind, signs.fromZoom, LAST_ZOOM);
    },
    remove: () => {
      for (const id of Object.keys(signs.layers)) map.removeLayer(id);
    },
    show: (wanted) => {
      view = wanted;
      again();
    },
    paint: (wanted) => {
      theme = wanted;
      again();
    },
    /* The signs that stand on the map now: kind, and the rows that each is for. */
    placed: () => placed.filter(({ kind }) => kind && isVisible(kind)),
    /* The names of sides that stand on the map now: text, side, and the box that it takes, in px of the map. */
    names: () => rowsNamed().map((row) => ({ text: names.texts[row], side: names.sides[row], box: sides.boxOf(row) })),
    /* Rows of the signs of a kind that are of the day and that no filter leaves out. */
    rows: (kind) => rowsOn(signs.tables[kind], view.day, view.outside[kind]),
  };
};
