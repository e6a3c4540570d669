import type { Place } from '../../model/problem.ts';
import type { Entity } from '../../model/standoff.ts';
import { clearText } from '../clear/clear-text.ts';
import type { GateInput } from './gate-input.ts';

/** Names that a spreadsheet, a browser or a database shell would run if they were not escaped. */
const CODE =
  /^[=+@]|<\/?[a-z!][^>]{0,500}>|`|\$\{|\bDELETE\s{1,9}\w{1,60}\s{0,9}(?:$|\/\/|;)|\bMERGE\s*\(|\bMATCH\s*\(/i;

/**
 * Entities have words in the text and the kind of their mentions; protected people have no name.
 */
export function checkEntities(input: GateInput): void {
  const { annotations, index, place, report } = input;
  const text = input.annotated.text.toLowerCase();
  let clear: string | null = null;
  /** As printed, or as it is read: over line ends, without soft hyphens. */
  const isPrinted = (name: string): boolean => {
    if (text.includes(name.toLowerCase())) return true;
    clear ??= clearText(input.annotated.text).text.toLowerCase();
    return clear.includes(name.normalize('NFC').toLowerCase());
  };
  annotations.entities.forEach((entity, at) => {
    const where = place('entities', at);
    if (!index.mentionsOf.has(entity.id)) {
      report.error('annotation:no-mention', 'an entity without a mention', where, {
        actual: entity.id,
        expected: 'at least one mention',
      });
    }
    checkProtection(input, entity, where);
    for (const name of namesOf(entity)) {
      if (CODE.test(name)) {
        report.warn(
          'annotation:name-looks-like-code',
          'a name that looks like a formula, markup or a query; it is kept as text',
          where,
          {
            actual: name,
            expected: 'a name',
          },
        );
      }
      if (!isPrinted(name)) {
        report.warn(
          'annotation:name-not-in-text',
          'a name that the article does not print',
          where,
          {
            actual: name,
            expected: 'a name as asserted by the text',
          },
        );
      }
    }
  });
  annotations.mentions.forEach((mention, at) => {
    const entity = mention.entity == null ? undefined : index.entities.get(mention.entity);
    if (entity && entity.kind !== mention.kind) {
      report.error(
        'annotation:wrong-kind',
        'a mention is of another kind than its entity',
        place('mentions', at),
        {
          actual: mention.kind,
          expected: entity.kind,
        },
      );
    }
  });
}

function checkProtection({ report }: GateInput, entity: Entity, place: Place): void {
  if (!('protected' in entity) || !entity.protected) return;
  if (entity.name == null && !entity.aliases?.length) return;
  report.error('annotation:protected-name', 'the name of a protected person is not stored', place, {
    actual: 'a name or alias',
    expected: 'none; a label such as "one soldier"',
  });
}

const namesOf = ({ name, aliases = [] }: Entity): string[] => [...(name ? [name] : []), ...aliases];
