import { sha256 } from '../../model/ids.ts';
import type { Report } from '../../model/problem.ts';
import type { Annotations } from '../../model/standoff.ts';
import type { SourceText } from '../coder.ts';
import { answerClaims } from './assemble/answer-claims.ts';
import { boundByWorks } from './assemble/bound-by-works.ts';
import { createEntityFinder } from './assemble/entity-finder.ts';
import { linkAssessments } from './assemble/link-assessments.ts';
import { linkClaims } from './assemble/link-claims.ts';
import { linkEvents } from './assemble/link-events.ts';
import { newSpeakers } from './assemble/new-speakers.ts';
import { numberDrafts } from './assemble/number-drafts.ts';
import { protectByEvents } from './assemble/protect-by-events.ts';
import { createPronounResolver } from './assemble/resolve-pronoun.ts';
import { findAssessments } from './attribution/find-assessments.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { checkText } from './check-text.ts';
import { findDates } from './dates/find-dates.ts';
import { findEvents } from './events/find-events.ts';
import { isSaid, keepProse } from './keep-prose.ts';
import { keepSure } from './keep-sure.ts';
import type { OnHit } from './language/match/line.ts';
import { readDocument } from './language/read-document.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { gatherEntities } from './mentions/gather-entities.ts';
import type { Prose } from './prose/read-prose.ts';

/**
 * The offline coder: what it reads in a text, as any coder writes it. Pure; the same text, the same
 * reading. Text that it cannot read is reported and gives a reading with nothing in it. `onHit` is
 * told of each rule that fires, for those who count.
 */
export function annotate(source: SourceText, report: Report, onHit?: OnHit): Annotations {
  const empty = emptyReading(source);
  const prose = checkText(source.text, source.id, report);
  return prose ? { ...empty, ...read({ ...source, text: prose.text }, prose, onHit) } : empty;
}

const emptyReading = ({ id, text, published }: SourceText): Annotations => ({
  source: { id, sha256: sha256(text), published, language: 'en' },
  coder: { name: 'offline', version: '1' },
  entities: [],
  mentions: [],
  dates: [],
  claims: [],
  events: [],
  relations: [],
  assessments: [],
});

function read(source: SourceText, prose: Prose, onHit?: OnHit): Partial<Annotations> {
  const document = readDocument(source);
  const counted = findDates(source, document.quotations);
  const found = findMentions(document, loadLexicon(), onHit);
  const gathered = gatherEntities(found, document);
  const dates = boundByWorks(counted, gathered, document).map((date, index) => ({
    id: `d${index + 1}`,
    ...date,
  }));
  const attributions = keepSure(findAttributions(document), isSaid(prose));
  const told = findEvents(document, gathered.mentions, attributions, dates);
  const drafts = keepProse(told, prose);

  const named = createEntityFinder(gathered.mentions, gathered.entities);
  const speakers = newSpeakers(document, attributions, named);
  const entities = [...gathered.entities, ...speakers.entities];
  const known = [...gathered.mentions, ...speakers.mentions];
  const finder = createEntityFinder(known, entities);
  const resolve = createPronounResolver(document, finder);
  const claimId = numberDrafts('c', attributions);
  const { claims: linked, relations } = linkClaims(
    document,
    attributions,
    claimId,
    finder,
    resolve,
  );
  const { events, mentions } = linkEvents(drafts, claimId, known, resolve);
  const answered = answerClaims(document, linked, attributions, claimId, finder);
  const verdicts = findAssessments(document);
  const { assessments, claims } = linkAssessments(source.text, verdicts, answered, finder);
  const all = [...known, ...mentions];
  return {
    entities: protectByEvents(entities, events, all, gathered.relations),
    mentions: all,
    dates,
    claims,
    events,
    relations: [...gathered.relations, ...relations],
    assessments,
  };
}
