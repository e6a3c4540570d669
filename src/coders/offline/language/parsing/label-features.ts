import { compileTemplates, writeTemplates } from './feature-templates.ts';
import { LEFT1, LEFT2, linkOf, type ParseState, RIGHT1 } from './parse-state.ts';

/**
 * The head (h) and its dependent (d), the words before and after them (b, a), their outermost
 * children (l, l2, r), and the nearest child of the head between them (s).
 */
const WORDS = 'h d hb ha db da hl dl dl2 dr s'.split(' ');

/**
 * w: word, t: tag, x: ending, l: relation, ls and rs: sets of the relations that a word already has
 * on a side; g: side and root, k: distance.
 */
const templates = compileTemplates(
  300,
  WORDS,
  ['g', 'k'],
  [
    'h.w',
    'h.t g',
    'd.w',
    'd.t g',
    'd.w d.t g',
    'h.w h.t',
    'h.w d.w',
    'h.t d.t g',
    'h.w d.t g',
    'h.t d.w g',
    'd.x h.t',
    'h.x d.t g',
    'h.t d.t k g',
    'd.w k',
    'd.t da.t h.t',
    'd.t db.t h.t',
    'h.t hb.t d.t',
    'h.t ha.t d.t',
    'db.w d.t',
    'da.w d.t',
    'db.t d.t da.t',
    'dl.w d.t h.t',
    'dl.w h.w',
    'dl.l d.t g',
    'dr.t d.t',
    'dr.l d.t h.t',
    'd.ls d.t h.t',
    'd.ls d.w',
    'd.rs d.t h.t',
    'h.ls d.t g',
    'h.ls h.t d.t',
    'h.ls h.w',
    'h.rs d.t g',
    'h.rs h.t d.t',
    'h.rs h.w',
    's.l s.t d.t g',
    's.l h.t d.t',
    'h.ls d.w',
    'hl.l h.t d.t',
    'dl.w d.w',
    'dl2.w dl.w d.t',
    'hl.w h.t d.t',
  ],
);

/** Number of keys per decision. */
export const LABEL_FEATURES = templates.count;

/** Writes the feature keys for labelling the relation of `d` to `h`. */
export const labelFeatures = (
  state: ParseState,
  h: number,
  d: number,
  keys: Int32Array,
): number => {
  const { none, size } = state;
  const { words } = templates;
  words[0] = h;
  words[1] = d;
  words[2] = h > 0 && h < size ? h - 1 : none;
  words[3] = h + 1 < size ? h + 1 : none;
  words[4] = d > 0 ? d - 1 : none;
  words[5] = d + 1 < size ? d + 1 : none;
  words[6] = linkOf(state, h, LEFT1);
  words[7] = linkOf(state, d, LEFT1);
  words[8] = linkOf(state, d, LEFT2);
  words[9] = linkOf(state, d, RIGHT1);
  words[10] = linkOf(state, h, d < h ? LEFT1 : RIGHT1);
  const side = h === size ? 2 : d < h ? 1 : 0;
  const distance = h === size ? 9 : Math.min(Math.abs(h - d), 8);
  return writeTemplates(templates, state, side, distance, keys);
};
