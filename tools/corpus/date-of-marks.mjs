import { quoted, single, someMarksOf } from './marks-of.mjs';

/** An expression of time; a weekday that does not fit its date is refused. */
export function dateOf(context, { id, type, flags, options }) {
  const [mark] = someMarksOf(context, id);
  const { timex = 'DATE', value, mod, quant, freq, ...given } = single(options);
  const edtf = type === '-' ? null : type;
  checkWeekday(context.text.slice(mark.start, mark.end), edtf);
  return {
    id,
    ...quoted(context, mark),
    ...(edtf ? { edtf } : {}),
    anchor: flags.find((one) => ANCHORS.includes(one)) ?? 'publication',
    relation: flags.find((one) => !ANCHORS.includes(one)) ?? 'on',
    timex: definedOf({
      type: timex,
      value: value ?? edtf?.replace(/^\.\.\/|\/\.\.$/g, ''),
      mod,
      quant,
      freq,
    }),
    ...given,
  };
}
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
function checkWeekday(words, edtf) {
  const day = DAYS.find((one) => words.includes(one));
  const read = /\d{4}-\d\d-\d\d/.exec(edtf ?? '');
  if (day && read && DAYS[new Date(read[0]).getUTCDay()] !== day)
    throw new Error(`${edtf} is no ${day}`);
}
const ANCHORS = ['publication', 'utterance', 'event', 'absolute', 'none'];
const definedOf = (record) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
