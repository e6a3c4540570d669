import type { EntityKind } from '../../../model/kinds/kinds.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import { KIND_KEYS } from './code-terms.ts';

interface Ask {
  readonly onKind: (kind: EntityKind) => void;
  readonly onCancel: () => void;
}

/** Asked when words that are not marked yet are given a part. */
export function AskKind({ onKind, onCancel }: Ask) {
  const actions = KIND_KEYS.map(({ kind, key }) => ({ key, words: kind, run: () => onKind(kind) }));
  const all = [...actions, { key: 'Escape', words: CODE_TEXTS.close, run: onCancel }];
  useKeys(all, { isAlone: true });
  return (
    <fieldset class="code-form">
      <legend>{CODE_TEXTS.chooseMention}</legend>
      <p class="code-kinds">
        <KeyButtons actions={all} />
      </p>
    </fieldset>
  );
}
