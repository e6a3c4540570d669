import type { Span } from '../../../../model/span.ts';
import type { Attribution } from '../attribution/attribution.ts';
import table from '../weights/told.json' with { type: 'json' };
import { type Features, upTo } from './features.ts';
import { OddsModel, probabilityBy } from './odds.ts';

/** Below this an attribution is no claim; chosen on the texts to tune on, where no claim is lost. */
const LEAST = 0.5;

const probabilityOf = probabilityBy(OddsModel.parse(table));

/** "refused to board", "showed his card", "found the lorry": whether something was told at all. */
export const tellsSomething =
  (text: string) =>
  (attribution: Attribution): boolean =>
    probabilityOf(featuresOfTold(text, attribution)) >= LEAST;

export const featuresOfTold = (text: string, attribution: Attribution): Features => {
  const { rule, source, cue, content, stance, speech, origin, confidence } = attribution;
  const words = (spans: readonly Span[]): string[] =>
    spans
      .map((span) => text.slice(...span))
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  const [whose, how, what] = [words(source), words(cue), words(content)];
  const [group = '', ...frame] = rule.split('/');
  return [
    `rule=${rule}`,
    `group=${group}`,
    `frame=${frame.join('/')}`,
    `cue=${how.join(' ')}`,
    `verb=${how.at(-1) ?? ''}`,
    `source first=${whose[0] ?? ''}`,
    `source last=${whose.at(-1) ?? ''}`,
    `source words=${upTo(whose.length, [0, 1, 3, 8])}`,
    `content first=${what[0] ?? ''}`,
    `content words=${upTo(what.length, [1, 2, 4, 8, 15, 40])}`,
    `rule=${rule} words=${upTo(what.length, [2, 4, 8])}`,
    `number=${what.slice(0, 3).some((word) => /^\p{N}/u.test(word))}`,
    `stance=${stance}`,
    `speech=${speech}`,
    `origin=${origin}`,
    `spans=${content.length}`,
    `stated=${Math.floor(confidence * 10) / 10}`,
  ];
};
