/** The countries of a TopoJSON file as rings of [longitude, latitude], in hundredths of a degree at most. */
export function shapesOf({ arcs, transform, objects }) {
  const [[sx, sy], [tx, ty]] = [transform.scale, transform.translate];
  const decoded = arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [round(x * sx + tx), round(y * sy + ty)];
    });
  });
  const ringOf = (indexes) =>
    thinned(
      indexes.flatMap((index, nth) => {
        const arc = index < 0 ? decoded[~index].toReversed() : decoded[index];
        return nth === 0 ? arc : arc.slice(1);
      }),
    );
  return objects.countries.geometries.map(({ type, arcs: own = [] }) => ({
    rings: (type === 'Polygon' ? [own] : own)
      .flat()
      .map((ring) => unwrapped(ringOf(ring)))
      .filter((ring) => ring.length > 3 && widthOf(ring) < AROUND),
  }));
}

/** Degrees. What goes around a pole cannot be drawn on a flat map. */
const AROUND = 350;
const widthOf = (ring) => Math.max(...ring.map(([x]) => x)) - Math.min(...ring.map(([x]) => x));

/** A ring over the 180th meridian goes on beyond it, instead of back around the world. */
function unwrapped(ring) {
  let turn = 0;
  return ring.map(([x, y], at) => {
    const before = ring[at - 1]?.[0] ?? x;
    if (x - before > 180) turn -= 360;
    if (before - x > 180) turn += 360;
    return [round(x + turn), y];
  });
}

const round = (degrees) => Number(degrees.toFixed(2));

/** Without points that are the same as the one before. */
const thinned = (ring) =>
  ring.filter(([x, y], at) => at === 0 || x !== ring[at - 1][0] || y !== ring[at - 1][1]);

/** Settlements of a country that are asked which shape they lie in. */
const ASKED = 60;

/** The country code of each shape, by index: that of most settlements in it. The data have no such code. */
export function countryOfShapes(shapes, cities) {
  const boxes = shapes.map(({ rings }) => boxOf(rings.flat()));
  const votes = shapes.map(() => new Map());
  const byCountry = new Map();
  for (const city of cities) {
    if (!byCountry.has(city.country)) byCountry.set(city.country, []);
    byCountry.get(city.country).push(city);
  }
  for (const [country, own] of byCountry) {
    const step = Math.max(1, Math.floor(own.length / ASKED));
    for (let at = 0; at < own.length; at += step) {
      const point = own[at].at;
      const shape = shapes.findIndex(
        ({ rings }, nth) => isInBox(point, boxes[nth]) && isInside(point, rings),
      );
      if (shape >= 0) votes[shape].set(country, (votes[shape].get(country) ?? 0) + 1);
    }
  }
  return new Map(
    votes.flatMap((own, at) => {
      const [first] = [...own].sort(([, a], [, b]) => b - a);
      return first ? [[at, first[0]]] : [];
    }),
  );
}

const boxOf = (points) => [
  points.reduce((least, [x]) => Math.min(least, x), 180),
  points.reduce((least, [, y]) => Math.min(least, y), 90),
  points.reduce((most, [x]) => Math.max(most, x), -180),
  points.reduce((most, [, y]) => Math.max(most, y), -90),
];
const isInBox = ([x, y], [left, bottom, right, top]) =>
  x >= left && x <= right && y >= bottom && y <= top;

/** Even-odd rule. */
function isInside([x, y], rings) {
  let inside = false;
  for (const ring of rings)
    for (let at = 0, last = ring.length - 1; at < ring.length; last = at++) {
      const [[ax, ay], [bx, by]] = [ring[at], ring[last]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
    }
  return inside;
}
