import { listed, marksOf, quoted, single, someMarksOf } from './marks-of.mjs';

/** A claim with its content, cue and source. */
export function claimOf(context, { id, type, options }) {
  const content = someMarksOf(context, id, '');
  const cue = marksOf(context, id, '.c');
  const source = marksOf(context, id, '.s');
  const chains = type === '-' ? [[]] : type.split(',').map((chain) => chain.split('>'));
  const { origin, speech, stance, ...given } = single(options);
  return {
    id,
    content: listed(content.map((mark) => quoted(context, mark))),
    ...(cue.length ? { cue: listed(cue.map((mark) => quoted(context, mark))) } : {}),
    ...(source.length ? { source: listed(source.map((mark) => quoted(context, mark))) } : {}),
    chain: chains[0],
    ...(chains.length > 1 ? { otherChains: chains.slice(1) } : {}),
    origin: origin ?? (type === '-' ? 'unknown' : 'stated'),
    speech: speech ?? speechOf(context, content),
    stance: stance ?? 'asserts',
    ...given,
  };
}

/** By the quotation marks in the content and just around it. */
function speechOf({ text }, content) {
  const isQuoted = ({ start, end }) =>
    /["“”«„]$/.test(text.slice(0, start)) && !/["“]/.test(text.slice(start, end));
  if (content.every(isQuoted)) return 'direct';
  const words = content.map(({ start, end }) => text.slice(start - 1, end + 1)).join(' ');
  return /["“”«]/.test(words) ? 'mixed' : 'indirect';
}
