import { compileTemplates, writeTemplates } from './feature-templates.ts';
import { LEFT1, LEFT2, linkOf, type ParseState, RIGHT1, RIGHT2 } from './parse-state.ts';

/**
 * After Zhang and Nivre (2011): the top of the stack (s0, s1, s2), the next words (b0, b1, b2) and
 * their outermost and second outermost children (l, l2, r, r2).
 */
const WORDS = 's0 s1 s2 b0 b1 b2 s0l s0l2 s0r s0r2 s1l s1r b0l b0l2'.split(' ');

/**
 * w: word, t: tag, x: ending, l: relation, vl and vr: number of children, ls and rs: sets of their
 * relations; d: distance of s0 and b0, e: of s1 and s0.
 */
const templates = compileTemplates(
  100,
  WORDS,
  ['d', 'e'],
  [
    's0.w',
    's0.t',
    's0.w s0.t',
    's1.w',
    's1.t',
    's1.w s1.t',
    'b0.w',
    'b0.t',
    'b0.w b0.t',
    'b1.w',
    'b1.t',
    'b1.w b1.t',
    's2.t',
    's2.w s2.t',
    'b2.t',
    'b2.w b2.t',
    'b0.x',
    's0.x',
    's0.w s0.t b0.w',
    's0.w b0.w b0.t',
    's0.w s0.t b0.t',
    's0.t b0.w b0.t',
    's0.w b0.w',
    's0.t b0.t',
    's0.w b0.t',
    's0.t b0.w',
    's1.t s0.t',
    's1.w s0.t',
    's1.t s0.w',
    's1.w s0.w',
    's1.w s1.t s0.t',
    's1.t s0.w s0.t',
    's1.t b0.t',
    's1.w b0.w',
    's1.w b0.t',
    's1.t b0.w',
    's1.w s0.t b0.t',
    's1.t s0.w b0.t',
    'b0.t b1.t',
    'b0.w b1.t',
    'b0.t b1.w',
    'b0.t b1.t b2.t',
    's0.t b0.t b1.t',
    's0.w b0.t b1.t',
    's1.t s0.t b0.t',
    's2.t s1.t s0.t',
    's1.t s0.t b0.t b1.t',
    's2.t s1.t s0.t b0.t',
    's0.t s0l.t b0.t',
    's0.t s0r.t b0.t',
    's0.t b0.t b0l.t',
    's1.t s0.t s0l.t',
    's1.t s0.t s0r.t',
    's1.t s1r.t s0.t',
    's1.t s1l.t s0.t',
    's1.t s1r.t b0.t',
    's0.w d',
    's0.t d',
    'b0.w d',
    'b0.t d',
    's0.t b0.t d',
    's0.w b0.w d',
    's1.t s0.t e',
    's1.w s0.t e',
    's0.w s0.vr',
    's0.t s0.vr',
    's0.w s0.vl',
    's0.t s0.vl',
    'b0.w b0.vl',
    'b0.t b0.vl',
    's1.t s1.vr',
    's1.w s1.vr',
    's0.t s0.vr b0.t s0.vl',
    's0l.w',
    's0l.t',
    's0l.l',
    's0r.w',
    's0r.t',
    's0r.l',
    'b0l.w',
    'b0l.t',
    'b0l.l',
    's1r.l s1.t',
    's1r.w s1r.t',
    's0.t s0l2.t s0l.t',
    's0.t s0r2.t s0r.t',
    'b0.t b0l.t b0l2.t',
    's0.w s0.ls',
    's0.t s0.ls',
    's0.w s0.rs',
    's0.t s0.rs',
    'b0.w b0.ls',
    'b0.t b0.ls',
    's1.t s1.rs',
    's1.w s1.rs',
    's0.t s0.ls s0.rs b0.t',
    's1.t s1.ls s1.rs s0.t',
    's0.w s0r.l b0.t',
    's0.t s0r.l b0.w',
    's1.w s1r.l s0.t',
    's1.t s0.ls s0.w',
  ],
);

/** Number of keys per decision. */
export const MOVE_FEATURES = templates.count;

/** Writes the feature keys for the next move. */
export const moveFeatures = (state: ParseState, keys: Int32Array): number => {
  const { stack, depth, next, size, none } = state;
  const s0 = depth > 0 ? (stack[depth - 1] as number) : none;
  const s1 = depth > 1 ? (stack[depth - 2] as number) : none;
  const s2 = depth > 2 ? (stack[depth - 3] as number) : none;
  const { words } = templates;
  words[0] = s0;
  words[1] = s1;
  words[2] = s2;
  words[3] = next;
  words[4] = next < size ? next + 1 : none;
  words[5] = next + 1 < size ? next + 2 : none;
  words[6] = linkOf(state, s0, LEFT1);
  words[7] = linkOf(state, s0, LEFT2);
  words[8] = linkOf(state, s0, RIGHT1);
  words[9] = linkOf(state, s0, RIGHT2);
  words[10] = linkOf(state, s1, LEFT1);
  words[11] = linkOf(state, s1, RIGHT1);
  words[12] = linkOf(state, next, LEFT1);
  words[13] = linkOf(state, next, LEFT2);
  const d = s0 === none ? 0 : nearness(next - s0);
  const e = s1 === none ? 0 : nearness(s0 - s1);
  return writeTemplates(templates, state, d, e, keys);
};

const nearness = (distance: number): number =>
  distance < 5 ? distance : distance < 10 ? 5 : distance < 20 ? 6 : 7;
