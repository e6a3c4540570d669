import { createTally } from './tally.mjs';

/** Runs a trial in an empty folder. Returns its counts, and a note for each try that went wrong. */
export async function runTrial(trial, { folder, tries, random }) {
  const tally = createTally();
  await trial.run({ folder, tries, random, tally });
  return { row: tally.row(), notes: tally.notes };
}
