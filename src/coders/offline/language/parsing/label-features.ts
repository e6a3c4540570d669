import { key1, key2, key3, key4 } from '../hash.ts';
import type { ParseState } from './parse-state.ts';

/** Maximum number of keys per decision. */
export const LABEL_FEATURES = 46;

/**
 * Writes the feature keys for labelling the relation of `d` to `h`: both words, their neighbours (a
 * after, b before), the dependent's children, the relations the head already has, and the nearest
 * sibling between them (s). w: word, t: tag, x: ending, l: relation, g: side and root, k: distance,
 * ls and rs: sets of relations.
 */
export const labelFeatures = (
  state: ParseState,
  h: number,
  d: number,
  keys: Int32Array,
): number => {
  const { word, tag, suffix, none, label, size } = state;
  const { left1, left2, right1, leftSet, rightSet } = state;
  const g = h === size ? 2 : d < h ? 1 : 0;
  const k = h === size ? 9 : Math.min(Math.abs(h - d), 8);
  const db = d > 0 ? d - 1 : none;
  const da = d + 1 < size ? d + 1 : none;
  const hb = h > 0 && h < size ? h - 1 : none;
  const ha = h + 1 < size ? h + 1 : none;
  const dl = left1[d] as number;
  const dl2 = left2[d] as number;
  const dr = right1[d] as number;
  const hl = left1[h] as number;
  const s = (d < h ? left1[h] : right1[h]) as number;
  const sl = label[s] as number;
  const st = tag[s] as number;
  const dbw = word[db] as number;
  const dbt = tag[db] as number;
  const daw = word[da] as number;
  const dat = tag[da] as number;
  const hbt = tag[hb] as number;
  const hat = tag[ha] as number;
  const hw = word[h] as number;
  const ht = tag[h] as number;
  const dw = word[d] as number;
  const dt = tag[d] as number;
  const dx = suffix[d] as number;
  const hx = suffix[h] as number;
  const dlw = word[dl] as number;
  const dll = label[dl] as number;
  const drt = tag[dr] as number;
  const drl = label[dr] as number;
  const dls = leftSet[d] as number;
  const drs = rightSet[d] as number;
  const hls = leftSet[h] as number;
  const hrs = rightSet[h] as number;
  const hll = label[hl] as number;
  const dl2w = word[dl2] as number;
  const hlw = word[hl] as number;
  let n = 0;
  keys[n++] = key1(300, hw);
  keys[n++] = key2(301, ht, g);
  keys[n++] = key1(302, dw);
  keys[n++] = key2(303, dt, g);
  keys[n++] = key3(304, dw, dt, g);
  keys[n++] = key2(305, hw, ht);
  keys[n++] = key2(306, hw, dw);
  keys[n++] = key3(307, ht, dt, g);
  keys[n++] = key3(308, hw, dt, g);
  keys[n++] = key3(309, ht, dw, g);
  keys[n++] = key2(310, dx, ht);
  keys[n++] = key3(311, hx, dt, g);
  keys[n++] = key4(312, ht, dt, k, g);
  keys[n++] = key2(313, dw, k);
  keys[n++] = key3(314, dt, dat, ht);
  keys[n++] = key3(315, dt, dbt, ht);
  keys[n++] = key3(316, ht, hbt, dt);
  keys[n++] = key3(317, ht, hat, dt);
  keys[n++] = key2(318, dbw, dt);
  keys[n++] = key2(319, daw, dt);
  keys[n++] = key3(320, dbt, dt, dat);
  keys[n++] = key3(321, dlw, dt, ht);
  keys[n++] = key2(322, dlw, hw);
  keys[n++] = key3(323, dll, dt, g);
  keys[n++] = key2(324, drt, dt);
  keys[n++] = key3(325, drl, dt, ht);
  keys[n++] = key3(326, dls, dt, ht);
  keys[n++] = key2(327, dls, dw);
  keys[n++] = key3(328, drs, dt, ht);
  keys[n++] = key3(329, hls, dt, g);
  keys[n++] = key3(330, hls, ht, dt);
  keys[n++] = key2(331, hls, hw);
  keys[n++] = key3(332, hrs, dt, g);
  keys[n++] = key3(333, hrs, ht, dt);
  keys[n++] = key2(334, hrs, hw);
  keys[n++] = key4(335, sl, st, dt, g);
  keys[n++] = key3(336, sl, ht, dt);
  keys[n++] = key2(337, hls, dw);
  keys[n++] = key3(338, hll, ht, dt);
  keys[n++] = key2(339, dlw, dw);
  keys[n++] = key3(340, dl2w, dlw, dt);
  keys[n++] = key3(341, hlw, ht, dt);
  return n;
};
