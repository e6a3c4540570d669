import { unreachable } from '../../model/unreachable.ts';
import type { Factuality, Stance } from '../../model/vocabulary.ts';
import type { VerbForms } from './verb-table.ts';

/**
 * Whether something is told as done, as done since a day, as what was to be done, or as what
 * somebody demands, foretells or thinks possible.
 */
export type Mood = 'done' | 'since' | 'to' | 'should' | 'would' | 'may';

/** What a speaker demands or foretells is not told as done, whatever the event's own factuality. */
export function moodOf(factuality: Factuality, stance: Stance | null): Mood {
  if (stance === 'demands') return 'should';
  if (stance === 'promises' || stance === 'predicts') return 'would';
  switch (factuality) {
    case 'asserted':
    case 'claimed':
    case 'inferred':
      return 'done';
    case 'ordered':
    case 'planned':
      return 'to';
    case 'possible':
      return 'may';
    default:
      return unreachable(factuality);
  }
}

/** What a verb phrase is bent by. */
export interface Bent {
  readonly mood: Mood;
  readonly isNegative: boolean;
  /** Whether its subject is plural. */
  readonly areMany: boolean;
  /** A word before the verb, with its space; or nothing. */
  readonly rare: string;
}

/** "captured", "did not capture", "were to capture", "may have captured". */
export function activeOf([base, past, participle]: VerbForms, bent: Bent): string {
  const { mood, isNegative, rare, areMany } = bent;
  const not = isNegative ? 'not ' : '';
  switch (mood) {
    case 'done':
      return isNegative ? `did not ${rare}${base}` : `${rare}${past}`;
    case 'since':
      return `${areMany ? 'have' : 'has'} ${not}${rare}${participle}`;
    case 'to':
      return `${areMany ? 'were' : 'was'} ${not}to ${rare}${base}`;
    case 'may':
      return `may ${not}have ${rare}${participle}`;
    // "demanded that they be freed"
    case 'should':
      return `${not}${rare}${base}`;
    case 'would':
      return `would ${not}${rare}${base}`;
    default:
      return unreachable(mood);
  }
}

/** "was captured", "was not to be captured". */
export function passiveOf([, , participle]: VerbForms, bent: Bent): string {
  const { rare, ...plain } = bent;
  const be: VerbForms = ['be', plain.areMany ? 'were' : 'was', 'been'];
  const phrase =
    plain.mood === 'done' && plain.isNegative
      ? `${be[1]} not`
      : activeOf(be, { ...plain, rare: '' });
  return `${phrase} ${rare}${participle}`;
}

/** "there was", "there were no", "there may have been". */
export function thereOf({ isNegative, ...bent }: Bent): string {
  const be: VerbForms = ['be', bent.areMany ? 'were' : 'was', 'been'];
  return `there ${activeOf(be, { ...bent, isNegative: false, rare: '' })}${isNegative ? ' no' : ''}`;
}
