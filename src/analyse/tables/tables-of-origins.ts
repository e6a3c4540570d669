import type { Carried, OriginCount, OriginShare } from '../../model/origins.ts';
import type { Analysis, AnalysisTable } from '../analysis.ts';
import { type Name, type Row, table } from './table.ts';

/** Tables of who says so: by theme, by event, by claim, and what rests on one origin. */

type Findings = Omit<Analysis, 'tables'>;

const COUNTS = ['origins', 'sides', 'on no side', 'anonymous', 'own voice', 'unknown', 'denied by'];
const countsOf = (count: OriginCount): Row => [
  count.origins,
  count.sides,
  count.withoutSide,
  count.anonymous,
  count.ownVoice,
  count.unknown,
  count.deniedBy.length,
];

export const tableOfTypes = ({ typeOrigins }: Findings): AnalysisTable =>
  table(
    'type-origins',
    'Who says that it happened, by what was done to which side',
    'Origins are named and independent; sides are those they are on. Own voice, anonymous and ' +
      'unknown origins are not among them.',
    ['event', 'side of the target', ...COUNTS, 'who (side) [status]'],
    [...typeOrigins]
      .sort((a, b) => b.origins - a.origins)
      .map((row) => [row.type, row.targetSide, ...countsOf(row), row.shares.map(who).join('; ')]),
  );

export const tableOfEvents = ({ eventOrigins }: Findings): AnalysisTable =>
  table(
    'event-origins',
    'Who says so, event by event',
    'Events judged to be the same are one.',
    ['event', 'told as', 'status', 'outlets', 'reported', ...COUNTS, 'who (side) [status]'],
    [...eventOrigins]
      .sort((a, b) => b.origins - a.origins)
      .map((row) => [
        `${row.negated ? 'not: ' : ''}${row.displayName}`,
        row.factualities.join(', '),
        row.status,
        row.publications.length,
        between(row.reported),
        ...countsOf(row),
        row.shares.map(who).join('; '),
      ]),
  );

export const tableOfClaims = ({ claimOrigins }: Findings, name: Name): AnalysisTable =>
  table(
    'claim-origins',
    'Where each claim begins, and through whom it came',
    'From the origin to the one nearest the reader; further chains are joint sources.',
    ['claim', 'chain', 'origin', 'kind', 'side', 'through', 'status'],
    claimOrigins.map(({ displayName, chain, origin, kind, side, through, statuses }) => [
      displayName,
      chain,
      origin && name(origin),
      kind,
      side,
      through.map(name).join(' → '),
      statuses.join(', '),
    ]),
  );

export const tableOfSingleOrigins = ({ singleOrigins }: Findings, name: Name): AnalysisTable =>
  table(
    'single-origins',
    'What rests on one origin alone',
    'Events; and of events with several origins, what only one of them gives.',
    ['fact', 'is', 'origin', 'kind', 'side', 'status'],
    singleOrigins.map(({ displayName, kind, origin, originKind, side, statuses }) => [
      displayName,
      kind,
      name(origin),
      originKind,
      side,
      statuses.join(', '),
    ]),
  );

/** `2025-05-31`, `2025-05-31 to 2025-06-02`, or empty if no article has a date. */
const between = ({ first, latest }: Carried['reported']): string =>
  [...new Set([first, latest])].filter((day) => day !== null).join(' to ');

function who({ displayName, kind, side, statuses }: OriginShare): string {
  const marks = [side ?? 'no side', ...(kind === 'named' ? [] : [kind])].join(', ');
  const judged = statuses.filter((status) => status !== 'unassessed');
  return `${displayName} (${marks})${judged.length > 0 ? ` [${judged.join(', ')}]` : ''}`;
}
