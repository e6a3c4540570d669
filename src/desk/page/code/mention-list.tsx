import type { Entity } from '../../../model/standoff.ts';
import { visibleText } from '../../../viewer/visible-text.ts';
import { partMention } from '../../code/edit/join-things.ts';
import { removeItem } from '../../code/edit/remove-item.ts';
import { setFields } from '../../code/edit/set-fields.ts';
import { CLOSED_LISTS } from '../closed-lists.ts';
import { selectPlace } from '../judge/chosen-words.ts';
import { CODE_TEXTS } from '../texts/code-texts.ts';
import type { CodeRoom } from './code-room.ts';
import { leaveField } from './field-inputs.tsx';

/** All words that name a thing. */
export function MentionList(room: CodeRoom & { entity: Entity }) {
  const { coding, text, entity, edit, select } = room;
  const kind = room.answer.kinds.find((one) => one.kind === entity.kind);
  const isState = kind?.traits.includes('state');
  const own = coding.mentions
    .filter((one) => one.entity === entity.id)
    .toSorted((a, b) => a.start - b.start);
  return (
    <>
      <h4>{CODE_TEXTS.words}</h4>
      <ul class="plain">
        {own.map(({ id, start, end, form, metonym }) => {
          const words = visibleText(text.slice(start, end));
          return (
            <li key={id} class="code-mention">
              <button type="button" onClick={() => selectPlace(start, end)}>
                <q>
                  <bdi>{words}</bdi>
                </q>
              </button>{' '}
              <select
                aria-label={`${CODE_TEXTS.form}: ${words}`}
                value={form}
                onChange={(event) =>
                  edit(setFields(coding, id, { form: event.currentTarget.value }), entity.id)
                }
                onKeyDown={leaveField}
              >
                {CLOSED_LISTS.form.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>{' '}
              {isState && (
                <label>
                  <input
                    type="checkbox"
                    checked={metonym}
                    onChange={() => edit(setFields(coding, id, { metonym: !metonym }), entity.id)}
                  />{' '}
                  {CODE_TEXTS.metonym}
                </label>
              )}{' '}
              {own.length > 1 && (
                <>
                  <button
                    type="button"
                    aria-label={`${CODE_TEXTS.apart}: ${words}`}
                    onClick={() => {
                      const apart = partMention(coding, id, text);
                      edit(apart.coding, apart.at);
                      select(apart.at);
                    }}
                  >
                    ≠
                  </button>{' '}
                  <button
                    type="button"
                    aria-label={CODE_TEXTS.drop(words)}
                    onClick={() => edit(removeItem(coding, id), entity.id)}
                  >
                    ×
                  </button>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
