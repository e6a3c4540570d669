import { numberOf } from '../../../viewer/page/texts/number-of.ts';
import type { DeskDoubt, TaskState } from '../../api.ts';

/** Texts of the desk. This folder never holds text from articles. */
export const DESK_TEXTS = {
  title: 'attest desk',
  skip: 'Skip to the view',
  views: 'What to do',
  keys: 'Keys',
  close: 'Close',
  noToken:
    'This page was opened without its key. Use the address that attest desk printed in your terminal.',
  gone: 'The desk does not answer. Start attest desk again; no judgement is lost.',
  building: 'Building',
  reading: (done: number, all: number) => `Reading ${done} of ${numberOf(all, 'article')}`,
  upToDate: 'Up to date',
  openCount: (open: number) => `${open.toLocaleString('en')} to judge`,
  articles: (count: number) => numberOf(count, 'article'),
  whoJudges: 'Who judges?',
  whoJudgesLead:
    'Your name stands beside every judgement, in the file of decisions. It is published nowhere.',
  name: 'Your name',
  begin: 'Begin',
  judgesAs: (name: string) => `Judging as ${name}`,
  states: {
    open: 'open',
    changed: 'changed since',
    disputed: 'reviewers disagree',
    accepted: 'accepted',
    corrected: 'corrected',
    rejected: 'rejected',
    unsure: 'unsure',
  } satisfies Record<TaskState, string>,
  doubts: {
    protection: 'Is this person protected?',
    perpetrator: 'Somebody named did harm',
    speaker: 'Nobody says who says so',
    asserted: 'Told as a fact, read by a machine',
    differ: 'Two readings differ',
    merge: 'Perhaps the same',
    conflict: 'Accounts conflict',
    origin: 'Told in several articles, from one origin',
    reading: 'Read by a machine',
  } satisfies Record<DeskDoubt, string>,
} as const;
