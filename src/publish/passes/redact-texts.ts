import { nodeRows } from '../../graph/attest-graph.ts';
import { NO_SECRETS } from '../../graph/protected/find-protected.ts';
import { type SourceId, sourceOfNode } from '../../model/ids.ts';
import type { Profile } from '../../model/profile.ts';
import type { ProtectedPeople } from '../../model/vocabulary.ts';
import type { Hidden } from '../find-hidden.ts';
import { NO_OTHERS } from '../find-others.ts';
import { NOBODY_WITHHELD } from '../find-withheld.ts';
import { labelForms, labelNames } from '../label-names.ts';
import type { NameFinders } from '../names/name-finder.ts';
import { everyParagraph } from '../paragraphs.ts';
import { type Redacted, type Redaction, redact } from '../redact.ts';
import { redactionsOf } from '../redactions-of.ts';
import type { PeopleOfPortion } from './read-people.ts';

/** What a text is redacted with, besides what its portion says. */
export interface Redacting {
  readonly hidden: Hidden;
  readonly finders: NameFinders;
  readonly profile: Profile;
}

/** The redacted text of each source of a portion. */
export const redactTexts = (own: PeopleOfPortion, redacting: Redacting): Map<SourceId, Redacted> =>
  new Map(
    nodeRows(own.graph, 'Article').map(({ key, attributes: { text, protectedPeople } }) => {
      const source = sourceOfNode(key);
      const found = isUnknown(protectedPeople, redacting.profile)
        ? everyParagraph(text)
        : redactionsIn(source, text, own, redacting);
      return [source, redact(text, found)];
    }),
  );

/** What to replace in the text of an article: of protected people, and of all others who are hidden. */
function redactionsIn(
  source: SourceId,
  text: string,
  own: PeopleOfPortion,
  { hidden: { elsewhere, notNames }, finders: { ofProtected, ofUnlisted }, profile }: Redacting,
): Redaction[] {
  const unnamed = own.withheld.get(source) ?? NOBODY_WITHHELD;
  const { entities } = own.secrets.get(source) ?? NO_SECRETS;
  const others = own.others.get(source) ?? NO_OTHERS;
  const labels = profile.unlisted
    ? labelNames(text, unnamed, elsewhere, notNames.ordinary.inDescriptions).concat(
        labelForms(text, ofUnlisted.inText(source, text, others).certain, [unnamed], elsewhere),
      )
    : [];
  const about = {
    // Somebody whose name nobody read may be in danger too: no phone number or address is left.
    isProtected: own.secrets.has(source) || (profile.unlisted && unnamed.unread.size > 0),
    mentions: [
      ...labels,
      ...[...entities, ...unnamed.entities].flatMap(({ isOne, mentions }) =>
        isOne ? mentions.filter(({ part }) => part === 'text') : [],
      ),
    ],
    persons: others.persons,
  };
  return [
    ...labels,
    ...redactionsOf(text, ofProtected.inText(source, text, others), about, profile),
  ];
}

/** Whether a withdrawn article's text holds something to withhold, at places no longer known. */
const isUnknown = (people: ProtectedPeople | undefined, { names, details }: Profile): boolean =>
  (people === 'named' && names) || (people === 'unnamed' && details);
