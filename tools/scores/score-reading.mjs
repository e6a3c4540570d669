import { countStages } from './count-stages.mjs';
import { indexed } from './indexed.mjs';
import { scoreClaims } from './score-claims.mjs';
import { scoreDates } from './score-dates.mjs';
import { scoreEvents } from './score-events.mjs';
import { scoreMentions } from './score-mentions.mjs';
import { scoreProtection } from './score-protection.mjs';
import { createTally } from './tally.mjs';

/**
 * Scores readings of coded articles: `{ id, text, coding, reading, tree, refused }`, where `tree` are
 * the tokens of the parsed text, and `refused` says that the gate took something out of the
 * reading. Returns the tally of all.
 */
export function scoreReadings(articles) {
  const tally = createTally();
  for (const { id, text, coding, reading, tree, refused } of articles) {
    tally.begin(id, text);
    tally.fault('articles refused', refused, [0, 60]);
    const gold = indexed(coding, text);
    const read = indexed(reading, text);
    const aligned = scoreMentions(gold, read, tally);
    scoreDates(gold, read, tally);
    scoreProtection(gold, read, tally);
    scoreClaims(gold, read, aligned, tally);
    const events = scoreEvents(gold, read, aligned, tally);
    countStages(gold, read, tree, events, tally);
  }
  return tally;
}
