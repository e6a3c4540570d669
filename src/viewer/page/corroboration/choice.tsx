import type { Room } from '../room.ts';
import type { State } from '../state.ts';

type Name = 'what' | 'by' | 'sort';
const nameOf = (name: Name): string => `corroboration.${name}`;

/** What the address says; the first option where it says nothing that there is. */
export const choiceOf = <T extends string>(
  own: State['own'],
  name: Name,
  options: readonly [T, ...T[]],
): T => options.find((one) => one === own[nameOf(name)]) ?? options[0];

interface Props extends Room {
  readonly name: Name;
  readonly title: string;
  /** Each option, as it reads. */
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
}

export const Choice = ({ state, change, name, title, words, value }: Props) => (
  <label class="choose-one">
    {title}{' '}
    <select
      value={value}
      onChange={(event) =>
        change({ own: { ...state.own, [nameOf(name)]: event.currentTarget.value } })
      }
    >
      {Object.entries(words).map(([option, reads]) => (
        <option key={option} value={option}>
          {reads}
        </option>
      ))}
    </select>
  </label>
);
