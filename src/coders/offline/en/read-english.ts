import type { SourceText } from '../../coder.ts';
import type { OnHit } from '../language/match/line.ts';
import type { LanguageReader } from '../language-reader.ts';
import type { Prose } from '../prose/read-prose.ts';
import { actingStates } from './assemble/acting-states.ts';
import { addParticipants } from './assemble/add-participants.ts';
import { answerClaims } from './assemble/answer-claims.ts';
import { boundByWorks } from './assemble/bound-by-works.ts';
import { citedArticles } from './assemble/cited-articles.ts';
import { claimAllegations } from './assemble/claim-allegations.ts';
import { createEntityFinder } from './assemble/entity-finder.ts';
import { linkAssessments } from './assemble/link-assessments.ts';
import { linkClaims } from './assemble/link-claims.ts';
import { linkEvents } from './assemble/link-events.ts';
import { newSpeakers } from './assemble/new-speakers.ts';
import { numberDrafts } from './assemble/number-drafts.ts';
import { pronounSources } from './assemble/pronoun-sources.ts';
import { createAntecedentFinder, onlyAntecedent } from './assemble/resolve-pronoun.ts';
import { spokenActs } from './assemble/spoken-acts.ts';
import { withoutMentions } from './assemble/without-mentions.ts';
import { withoutTellers } from './assemble/without-tellers.ts';
import { findAssessments } from './attribution/find-assessments.ts';
import { findAttributions } from './attribution/find-attributions.ts';
import { findUnreadSpeech } from './attribution/find-unread-speech.ts';
import { isSource } from './attribution/is-source.ts';
import { findDates } from './dates/find-dates.ts';
import { findEvents } from './events/find-events.ts';
import { isSaid, keepProse } from './keep-prose.ts';
import { keepSure, keepWeak } from './keep-sure.ts';
import { readEnglishDocument } from './language/read-english-document.ts';
import { loadLexicon } from './lexicon/lexicon.ts';
import { withKnownNames } from './lexicon/with-known-names.ts';
import { findMentions } from './mentions/find-mentions.ts';
import { gatherEntities } from './mentions/gather-entities.ts';
import { protectPeople } from './protect/protect-people.ts';
import { keepLikely } from './score/keep-likely.ts';
import { scoreItems } from './score/score-items.ts';
import { tellsSomething } from './score/tells-something.ts';

/** Reads English. Its words, frames, cues, patterns and weights are in this folder. */
export const readEnglish: LanguageReader = (source, prose, onHit, onScored) =>
  keepLikely(scoreItems(source.text, readByRules(source, prose, onHit, onScored), onScored));

/** What the text says before events are read: mentions, dates, and whose word is what. */
export const readGround = (source: SourceText, prose: Prose, onHit?: OnHit) => {
  const document = readEnglishDocument(source);
  const counted = findDates(source, document.quotations);
  const attributed = findAttributions(document, onHit);
  const isVoice = isSource(keepSure(attributed));
  const lexicon = withKnownNames(loadLexicon(), source.known);
  const listed = findMentions(document, lexicon, onHit, isVoice);
  const found = addParticipants(document, listed);
  const gathered = gatherEntities(found);
  const dates = boundByWorks(counted, gathered, document).map((date, index) => ({
    id: `d${index + 1}`,
    ...date,
  }));
  const inProse = attributed.filter(isSaid(prose));
  const sure = keepSure(inProse, tellsSomething(source.text));
  const weak = keepWeak(inProse, sure);
  const doubts = { weak, unreadAt: findUnreadSpeech(document, sure) };
  const { candidates } = found;
  return { document, gathered, candidates, dates, sure, weak, doubts };
};

/** The same before what is learned from the corpus says how sure each item is. */
export const readByRules: LanguageReader = (source, prose, onHit, onScored) => {
  const ground = readGround(source, prose, onHit);
  const { document, gathered, candidates, dates, sure, weak, doubts } = ground;
  const told = findEvents(document, gathered.mentions, sure, dates, doubts);
  const { drafts: claimed, attributions } = claimAllegations(keepProse(told, prose), sure, weak);
  const named = createEntityFinder(gathered.mentions, gathered.entities);
  const drafts = spokenActs(withoutTellers(claimed, attributions), attributions, named);

  const speakers = newSpeakers(document, attributions, named);
  const kept = withoutMentions(gathered, speakers.replaced);
  const spoken = [...kept.entities, ...speakers.entities];
  const states = actingStates(source.text, drafts, candidates, spoken);
  const entities = [...spoken, ...states.entities];
  const known = [...kept.mentions, ...speakers.mentions, ...states.mentions];
  const finder = createEntityFinder(known, entities);
  const antecedents = createAntecedentFinder(document, finder);
  const claimId = numberDrafts('c', attributions);
  const { claims: linked, relations } = linkClaims(
    document,
    attributions,
    claimId,
    finder,
    onlyAntecedent(antecedents),
  );
  const { events, mentions } = linkEvents(drafts, claimId, known, antecedents, onScored);
  const answered = answerClaims(document, linked, attributions, claimId, finder);
  const verdicts = findAssessments(document, onHit);
  const { assessments, claims } = linkAssessments(source.text, verdicts, answered, finder);
  const said = [...known, ...mentions];
  const all = [...said, ...pronounSources(document, claims, entities, said)];
  const read = { entities, mentions: all, relations: kept.relations, events, claims };
  return {
    ...protectPeople(document, read, onHit),
    dates,
    claims,
    events,
    relations: [
      ...kept.relations,
      ...relations,
      ...citedArticles(source.text, { mentions: all, dates }),
    ],
    assessments,
  };
};
