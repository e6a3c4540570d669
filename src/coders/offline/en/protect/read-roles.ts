import type { Entity, Mention } from '../../../../model/standoff.ts';
import { wordsIn } from '../mentions/gathering.ts';
import type { DangerLine } from './line.ts';
import offices from './offices.json' with { type: 'json' };
import { compileDanger } from './patterns.ts';
import type { Someone } from './people.ts';
import type { PublicRole } from './rule-schemas.ts';
import { dangerWords } from './words.ts';

const RULES = compileDanger<PublicRole>('offices', offices);
const FOUND = { confidence: 0.6, rule: 'office' } as const;

interface WithRoles {
  readonly entities: readonly Entity[];
  readonly mentions: readonly Mention[];
}

/**
 * Gives people without a role the office that the text states: "Marek Dolen, commander of the 3rd
 * Brigade". A name that only its office makes known becomes a mention. Protection and publication
 * both ask for it.
 */
export function readRoles(
  line: DangerLine,
  read: WithRoles,
  people: readonly Someone[],
): WithRoles {
  const roles = new Map<string, string>();
  for (const one of people) {
    if (one.form !== 'name' || one.kind !== 'person' || roles.has(one.key)) continue;
    if (one.entity?.kind === 'person' && !lacksRole(one.entity.role)) continue;
    const role = roleOf(line, one);
    if (role) roles.set(one.key, role);
  }
  if (roles.size === 0) return read;
  const entities = read.entities.map((entity) => {
    const role = roles.get(entity.id);
    return role && entity.kind === 'person' ? { ...entity, role } : entity;
  });
  const added = addNamed(line, people, roles);
  return {
    entities: [...entities, ...added.entities],
    mentions: [...read.mentions, ...added.mentions],
  };
}

const lacksRole = (role: string | null | undefined): boolean =>
  wordsIn(role ?? '').every((word) => dangerWords.courtesies.has(word));

function roleOf(line: DangerLine, { first, last }: Someone): string | null {
  const { sentence } = line.tokens[first] as DangerLine['tokens'][number];
  const { first: low = 0, last: high = 0 } = line.document.sentences[sentence] ?? {};
  const fired = RULES.first(line, first, last, { low, high });
  if (!fired) return null;
  const [at] = fired.words.get('role') ?? [];
  return at === undefined ? fired.gives.role : wordsBefore(line, at);
}

/** "foreign minister" in "Vessen's foreign minister": the office with what stands before it. */
function wordsBefore({ tokens, text }: DangerLine, office: number): string {
  let first = office;
  while (first > 0 && /^(?:\p{Ll}|-)+$/u.test(tokens[first - 1]?.text ?? '')) {
    const before = tokens[first - 1];
    if (!before || !dangerWords.roleTags.has(before.upos)) break;
    first -= 1;
  }
  while (tokens[first]?.text === '-') first += 1;
  return text.slice(tokens[first]?.start, tokens[office]?.end).toLowerCase();
}

/** The names that no entity has, now that they have a role. */
function addNamed(
  { tokens, text }: DangerLine,
  people: readonly Someone[],
  roles: ReadonlyMap<string, string>,
): { entities: Entity[]; mentions: Mention[] } {
  const ids = new Map<string, string>();
  const entities: Entity[] = [];
  const named = people.filter(({ key, entity }) => entity === null && roles.has(key));
  const mentions = named.map(({ key, first, last }, index): Mention => {
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last - 1]?.end ?? 0];
    const entity = ids.get(key) ?? `o${ids.size + 1}`;
    if (!ids.has(key)) {
      const [name, role] = [text.slice(start, end), roles.get(key) ?? null];
      entities.push({
        ...{ kind: 'person', id: entity, name, label: null, identity: 'named' },
        ...{ protected: false, role, ...FOUND },
      });
    }
    ids.set(key, entity);
    return {
      ...{ id: `o${index + 1}n`, start, end, kind: 'person', entity },
      ...{ form: 'name', metonym: false, ...FOUND },
    };
  });
  return { entities, mentions };
}
