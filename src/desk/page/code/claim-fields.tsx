import type { Claim } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { ChoiceInput } from './field-inputs.tsx';

/** How something is said, what stands of it, and what it belongs to. */
export function ClaimFields({ answer, coding, claim, edit, name }: CodeRoom & { claim: Claim }) {
  const { id, chain } = claim;
  const set = (values: Readonly<Record<string, unknown>>): void =>
    edit(setFields(coding, id, values), id);
  const others = coding.claims.filter((one) => one.id !== id);
  const documents = new Set(
    answer.kinds.filter(({ traits }) => traits.includes('document')).map(({ kind }) => kind),
  );
  const works = coding.entities.filter(({ kind }) => documents.has(kind));
  const listed = (items: readonly { readonly id: string }[]) =>
    items.map((one) => ({ value: one.id, words: visibleText(name(one.id)) }));
  return (
    <div class="code-fields">
      {(['speech', 'stance', 'status'] as const).map((field) => (
        <ChoiceInput
          key={field}
          label={CODE_TEXTS[field]}
          value={claim[field]}
          values={CLOSED_LISTS[field]}
          onSet={(value) => set({ [field]: value })}
        />
      ))}
      {chain.length > 0 && (
        <ChoiceInput
          label={CODE_TEXTS.origin}
          value={claim.origin}
          values={CLOSED_LISTS.origin.filter((origin) => origin !== 'unknown')}
          onSet={(origin) => set({ origin })}
        />
      )}
      {others.length > 0 && (
        <ChoiceInput
          label={CODE_TEXTS.within}
          value={claim.within}
          none={CODE_TEXTS.nothing}
          values={listed(others)}
          onSet={(within) => set({ within })}
        />
      )}
      {others.length + works.length > 0 && (
        <ChoiceInput
          label={CODE_TEXTS.answers}
          value={claim.answers}
          none={CODE_TEXTS.nothing}
          values={listed([...others, ...works])}
          onSet={(answers) => set({ answers })}
        />
      )}
    </div>
  );
}
