import type { Factuality, Polarity } from '../../model/vocabulary.ts';
import type { Document } from '../document.ts';
import { caseOf, type Syntax } from './syntax.ts';

/** 1 for each token between quotation marks; one pass over both. */
export const quotedTokens = ({ tokens, quotations }: Document): Uint8Array => {
  const quoted = new Uint8Array(tokens.length);
  let at = 0;
  for (const { span } of [...quotations].sort((a, b) => a.span[0] - b.span[0])) {
    while (at < tokens.length && (tokens[at]?.start ?? 0) < span[0]) at += 1;
    while (at < tokens.length && (tokens[at]?.end ?? 0) <= span[1]) {
      quoted[at] = 1;
      at += 1;
    }
  }
  return quoted;
};

/** How an event stands in its sentence, attribution aside. */
export interface Standing {
  readonly factuality: Exclude<Factuality, 'claimed'>;
  readonly polarity: Polarity;
  /** A question or a bare hypothesis tells of no event. */
  readonly dropped: boolean;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const NEGATIONS = words("not n't n’t never no neither nor without");
const POSSIBLE = words('may might could would can should must ought');
const ADVERBS_POSSIBLE = words('possibly perhaps maybe potentially probably');
const FAIL = words(
  'fail fails failed failing refuse refuses refused decline declined avoid avoided prevent prevented preventing foil foiled thwart thwarted avert averted stop stopped cancel cancelled canceled abort aborted unable neglected',
);
const PLAN = words(
  'plan plans planned planning intend intends intended intention prepare prepares prepared preparing preparation preparations aim aims aimed set poised due going vow vows vowed pledge pledged promise promised scheduled expect expects expected agree agreed decide decided ready about mulling consider considering',
);
const ORDER = words(
  'order orders ordered ordering command commanded commands instruct instructed instructs tell told tells direct directed orders forced-order',
);
const SEEM = words('appear appears appeared seem seems seemed');
const TRY = words(
  'try tries tried trying attempt attempts attempted attempting seek sought seeks want wants wanted wish hope hopes hoped threaten threatens threatened threatening threat threats able urge urged urges call calls called calling demand demands demanded ask asked asks request requested invite invited refuse-to encourage encouraged likely fear fears feared risk risks danger warn warned warns suspected possible potential allow allowed willing capable try push pressure',
);
const NOUN_GOVERNORS_POSSIBLE = words(
  'possibility risk fear fears danger threat threats prospect potential call calls demand demands suspicion',
);

/** Climbs from a trigger through the words that govern it. */
export const readStanding = (
  document: Document,
  syntax: Syntax,
  head: number,
  quoted: Uint8Array,
): Standing => {
  const state = { factuality: 'asserted' as Standing['factuality'], negative: false };
  let at = head;
  let top = head;
  for (let steps = 0; steps < 5 && at >= 0; steps += 1) {
    const direct = at === head;
    readMarks(syntax, at, state, direct);
    const deprel = syntax.deprel(at);
    const above = syntax.head(at);
    if (above < 0) break;
    if (deprel === 'conj') {
      const shares = !syntax
        .children(at)
        .some((child) => /^(?:nsubj|aux|mark|advmod)/u.test(syntax.deprel(child)) && child < at);
      if (!shares && syntax.deprel(above) !== 'xcomp') {
        if (syntax.tokens[at]?.upos === 'VERB') break;
      }
      at = above;
      continue;
    }
    if (!readGovernor(syntax, at, deprel, above, state)) break;
    at = above;
    top = above;
  }
  if (state.factuality === 'asserted' && isImperative(syntax, head, quoted))
    state.factuality = 'ordered';
  return {
    factuality: state.factuality,
    polarity: state.negative ? 'negative' : 'positive',
    dropped: state.factuality === 'asserted' && isQuestion(document, syntax, top),
  };
};

interface State {
  factuality: Standing['factuality'];
  negative: boolean;
}

const mark = (state: State, factuality: Standing['factuality']): void => {
  if (state.factuality === 'asserted') state.factuality = factuality;
};

/** Auxiliaries, adverbs, negations and markers that hang on the word itself. */
const readMarks = (syntax: Syntax, at: number, state: State, direct: boolean): void => {
  const upos = syntax.tokens[at]?.upos;
  for (const child of syntax.children(at)) {
    const lower = syntax.tokens[child]?.lower ?? '';
    const deprel = syntax.deprel(child);
    if (
      deprel === 'advmod' ||
      deprel === 'det' ||
      deprel === 'aux' ||
      deprel === 'cc' ||
      deprel === 'case'
    ) {
      if (NEGATIONS.has(lower) && !isNotOnly(syntax, child) && (direct || upos !== 'NOUN')) {
        state.negative = !state.negative || direct;
      }
    }
    if (direct && /^(?:nsubj|obj)/u.test(deprel) && isNobody(syntax, child))
      state.negative = !state.negative;
    if (deprel === 'aux') {
      if (
        lower === 'will' ||
        lower === 'shall' ||
        lower === "'ll" ||
        lower === '’ll' ||
        lower === 'wo'
      )
        mark(state, 'planned');
      else if (POSSIBLE.has(lower)) readModal(syntax, at, lower, state);
    } else if (deprel === 'advmod' && ADVERBS_POSSIBLE.has(lower)) mark(state, 'possible');
    else if (deprel === 'advmod' && lower === 'apparently') mark(state, 'inferred');
    else if (deprel === 'mark' && (lower === 'if' || lower === 'whether' || lower === 'unless'))
      mark(state, 'possible');
    else if (deprel === 'amod' && direct) readAdjective(lower, state);
  }
};

/** "no civilians", "none of them". */
const isNobody = (syntax: Syntax, noun: number): boolean =>
  /^(?:nobody|none|no-one|nothing)$/u.test(syntax.tokens[noun]?.lower ?? '') ||
  syntax
    .children(noun)
    .some((child) => syntax.tokens[child]?.lower === 'no' && syntax.deprel(child) === 'det');

const readModal = (syntax: Syntax, at: number, modal: string, state: State): void => {
  // "could not verify", "couldn't reach": past inability, a fact
  const negated = syntax
    .children(at)
    .some((child) => /^(?:not|n['’]t|never)$/u.test(syntax.tokens[child]?.lower ?? ''));
  if (modal === 'can' || (modal === 'could' && negated)) return;
  mark(state, 'possible');
};

const readAdjective = (lower: string, state: State): void => {
  if (lower === 'planned' || lower === 'upcoming' || lower === 'scheduled' || lower === 'proposed')
    mark(state, 'planned');
  else if (
    /^(?:possible|potential|suspected|attempted|feared|likely|threatened|imminent|would-be)$/u.test(
      lower,
    )
  ) {
    mark(state, 'possible');
  } else if (
    lower === 'foiled' ||
    lower === 'failed' ||
    lower === 'averted' ||
    lower === 'thwarted'
  )
    state.negative = true;
  else if (lower === 'apparent') mark(state, 'inferred');
};

const isNotOnly = (syntax: Syntax, child: number): boolean => {
  const next = syntax.tokens[child + 1]?.lower ?? '';
  return (
    next === 'only' ||
    next === 'just' ||
    next === 'least' ||
    next === 'less' ||
    next === 'fewer' ||
    next === 'more'
  );
};

/** What the governing word makes of it; false where the climb ends. */
const readGovernor = (
  syntax: Syntax,
  at: number,
  deprel: string,
  above: number,
  state: State,
): boolean => {
  const lower = syntax.tokens[above]?.lower ?? '';
  const infinitive = syntax
    .children(at)
    .some((child) => syntax.deprel(child) === 'mark' && syntax.tokens[child]?.lower === 'to');
  const isComplement =
    deprel === 'xcomp' ||
    (deprel === 'acl' && infinitive) ||
    (deprel === 'ccomp' && !hasThat(syntax, at)) ||
    (deprel === 'advcl' && infinitive);
  const isNounUnder =
    deprel === 'obj' ||
    deprel === 'nsubj:pass' ||
    deprel === 'nmod' ||
    deprel === 'obl' ||
    deprel === 'compound';
  if (isComplement && (deprel !== 'ccomp' || ORDER.has(lower))) {
    if (FAIL.has(lower)) state.negative = true;
    else if (ORDER.has(lower)) mark(state, 'ordered');
    else if (SEEM.has(lower)) mark(state, 'inferred');
    else if (PLAN.has(lower)) mark(state, 'planned');
    else if (TRY.has(lower)) mark(state, 'possible');
    else if (deprel === 'advcl') mark(state, 'planned');
    else if (deprel === 'acl' && infinitive) mark(state, 'possible');
    return deprel !== 'advcl';
  }
  if (isNounUnder) return readOverNoun(syntax, at, deprel, above, lower, state);
  return deprel === 'nsubj' ? readOverSubject(syntax, above, state) : false;
};

const readOverNoun = (
  syntax: Syntax,
  at: number,
  deprel: string,
  above: number,
  lower: string,
  state: State,
): boolean => {
  const preposition = caseOf(syntax, at);
  const isVerb = syntax.tokens[above]?.upos === 'VERB';
  if (deprel === 'nmod') {
    if (
      preposition === 'of' &&
      (NOUN_GOVERNORS_POSSIBLE.has(lower) || lower === 'plan' || lower === 'plans')
    ) {
      mark(state, lower.startsWith('plan') ? 'planned' : 'possible');
    }
    if (
      preposition === 'for' &&
      /^(?:plan|plans|preparations?|calls?|demands?|requests?)$/u.test(lower)
    ) {
      mark(state, lower.startsWith('p') ? 'planned' : 'possible');
    }
    return false;
  }
  if (deprel === 'compound') {
    if (/^(?:attempts?|plots?|bid|plans?)$/u.test(lower)) mark(state, 'possible');
    return false;
  }
  if (!isVerb) return false;
  if (deprel === 'nsubj:pass' && isNeverDone(syntax, above)) state.negative = true;
  const direct = deprel !== 'obl';
  if (direct && FAIL.has(lower)) {
    state.negative = true;
    return false;
  }
  if (direct && /^(?:plan|planned|plans|planning|plotted|plotting|plot)$/u.test(lower))
    mark(state, 'planned');
  else if (direct && /^(?:order|ordered|orders)$/u.test(lower)) mark(state, 'ordered');
  else if (
    direct &&
    /^(?:threaten|threatened|threatens|attempted|feared|fear|demand|demanded|risk|urged|seek|sought|consider|considering)$/u.test(
      lower,
    )
  )
    mark(state, 'possible');
  else if (
    !direct &&
    preposition === 'for' &&
    /^(?:prepar|plan|call|called|calling|ask)/u.test(lower)
  ) {
    mark(state, lower.startsWith('p') ? 'planned' : 'possible');
  } else if (direct) return carries(lower);
  return false;
};

/** "the attack was planned but never carried out". */
const isNeverDone = (syntax: Syntax, verb: number): boolean =>
  syntax
    .children(verb)
    .some(
      (next) =>
        syntax.deprel(next) === 'conj' &&
        /^(?:carried|executed|happened|materiali[sz]ed|took|launched|came)$/u.test(
          syntax.tokens[next]?.lower ?? '',
        ) &&
        syntax.children(next).some((child) => NEGATIONS.has(syntax.tokens[child]?.lower ?? '')),
    );

const CARRYING = words(
  'carry carried carrying conduct conducted launch launched launching commit committed make made stage staged hold held holding provide provided mount mounted impose imposed issue issued reach reached sign signed see saw seen give given strike struck perform performed',
);

const carries = (lower: string): boolean => CARRYING.has(lower);

/** "the attack was planned but never carried out". */
const readOverSubject = (syntax: Syntax, above: number, state: State): boolean => {
  const lower = syntax.tokens[above]?.lower ?? '';
  if (lower === 'failed') state.negative = true;
  return false;
};

const hasThat = (syntax: Syntax, at: number): boolean =>
  syntax
    .children(at)
    .some((child) => syntax.deprel(child) === 'mark' && syntax.tokens[child]?.lower === 'that');

/** A bare verb at the head of an utterance: "shoot them". */
const isImperative = (syntax: Syntax, head: number, quoted: Uint8Array): boolean => {
  const token = syntax.tokens[head];
  if (token === undefined || token.upos !== 'VERB' || (token.xpos !== 'VB' && token.xpos !== 'VBP'))
    return false;
  if (token.lower !== token.lemma) return false;
  for (const child of syntax.children(head)) {
    if (/^(?:nsubj|aux|mark|expl|cop)/u.test(syntax.deprel(child))) return false;
  }
  const deprel = syntax.deprel(head);
  if (/^(?:xcomp|amod|compound|acl:relcl)$/u.test(deprel)) return false;
  return quoted[head] === 1;
};

const isQuestion = (document: Document, syntax: Syntax, top: number): boolean => {
  const token = syntax.tokens[top];
  const sentence = token === undefined ? undefined : document.sentences[token.sentence];
  if (sentence === undefined) return false;
  const lastWord = syntax.tokens[sentence.last - 1]?.text ?? '';
  const before = syntax.tokens[sentence.last - 2]?.text ?? '';
  return lastWord === '?' || before === '?';
};
