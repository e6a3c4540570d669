/** A property of the selection. `isOurs`: the value is our own wording, not an article's. */
export interface Definition {
  readonly word: string;
  readonly value: string;
  readonly isOurs?: boolean;
}

export const Definitions = ({ all }: { all: readonly Definition[] }) => (
  <dl>
    {all.map(({ word, value, isOurs }) => (
      <div key={`${word} ${value}`}>
        <dt>{word}</dt>
        <dd>{isOurs ? value : <bdi>{value}</bdi>}</dd>
      </div>
    ))}
  </dl>
);
