import { setsOf } from '../../../../model/sets-of.ts';
import type { Token } from '../../language/document.ts';
import type { Resources } from '../../language/match/resources.ts';
import { compilerFor } from '../../language/match/rules.ts';
import { cues, timeWords } from './cues.ts';
import { isReporting } from './is-reporting.ts';
import type { Reader } from './reader.ts';
import { attributionWords } from './word-lists.ts';
import * as is from './words.ts';

export type WordClass = Resources<Reader>['words'][string];

export const token =
  (fits: (token: Token | undefined) => boolean): WordClass =>
  ({ tokens }, at) =>
    fits(tokens[at]) ? at + 1 : 0;

const { opinions, makers, witnessed, sure, participles, discourse, verification } = cues;

const RESOURCES: Resources<Reader> = {
  gap: '~',
  marks: 'pieces',
  lists: {
    ...attributionWords,
    times: timeWords,
    ...setsOf({ opinions, makers, witnessed, sure, participles, discourse, ...verification }),
  },
  words: {
    auxiliary: token(is.isAuxiliary),
    be: token(is.isBe),
    closer: token(is.isCloser),
    comma: token(is.isComma),
    dash: token(is.isDash),
    end: token(is.isEnd),
    have: token(is.isHave),
    ing: token(is.isIng),
    modal: token(is.isModal),
    negation: token(is.isNegation),
    nominal: token(is.isNominal),
    personal: token(is.isPersonal),
    possessive: token(is.isPossessive),
    'quote-mark': token(is.isQuoteMark),
    relative: token(is.isRelative),
    'reporting-finite': token((t) => is.isTensed(t) && isReporting(t)),
    'reporting-participle': token((t) => is.isIng(t) && isReporting(t)),
    'reporting-past': token((t) => t?.xpos === 'VBN' && isReporting(t)),
    tensed: token(is.isTensed),
    verbal: token(is.isVerbal),
  },
  spans: {},
};

/** Compiles the rules of a file of `en/attribution/`. */
export const compileAttribution = compilerFor('attribution', RESOURCES);
