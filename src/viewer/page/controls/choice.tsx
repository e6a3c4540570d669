import type { Room } from '../room.ts';
import type { State } from '../state.ts';

/**
 * A view's own setting in the URL, such as `timeline.by`; the first option if it is missing or
 * unknown.
 */
export const choiceOf = <T extends string>(
  own: State['own'],
  name: string,
  options: readonly [T, ...T[]],
): T => options.find((one) => one === own[name]) ?? options[0];

interface Props extends Room {
  readonly name: string;
  readonly title: string;
  /** Label of each option. */
  readonly words: Readonly<Record<string, string>>;
  readonly value: string;
}

export const Choice = ({ state, change, name, title, words, value }: Props) => (
  <label class="choose-one">
    {title}{' '}
    <select
      value={value}
      onChange={(event) => change({ own: { ...state.own, [name]: event.currentTarget.value } })}
    >
      {Object.entries(words).map(([option, reads]) => (
        <option key={option} value={option}>
          {reads}
        </option>
      ))}
    </select>
  </label>
);
