import { visibleText } from '../../../viewer/visible-text.ts';
import type { MergeAnswer, MergePair, MergeSide } from '../../merge/merge-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { MERGE_TEXTS } from '../texts/merge-texts.ts';
import { pairAddress } from './merge-list.tsx';

/** Both things, each with its words and where these stand. */
export const MergeSides = ({ sides }: { sides: readonly MergeSide[] }) => (
  <section class="merge-sides" aria-label={MERGE_TEXTS.sides}>
    {sides.map((side) => (
      <article key={side.id}>
        <h3>
          <bdi>{visibleText(side.name)}</bdi>
          {side.isProtected && <span class="badge">{MERGE_TEXTS.isProtected}</span>}
        </h3>
        <p class="note">
          {side.label}, {MERGE_TEXTS.inArticle} <bdi>{visibleText(placeOf(side))}</bdi>
        </p>
        <ul class="merge-quotes" aria-label={MERGE_TEXTS.quotes}>
          {side.quotes.map(({ before, quote, after }) => (
            <li key={`${before}${quote}`}>
              <bdi>
                {visibleText(before)}
                <mark>{visibleText(quote)}</mark>
                {visibleText(after)}
              </bdi>
            </li>
          ))}
        </ul>
        {side.more > 0 && <p class="note">{MERGE_TEXTS.moreQuotes(side.more)}</p>}
      </article>
    ))}
  </section>
);

const placeOf = ({ title, outlet, published }: MergeSide): string =>
  [`“${title}”`, outlet, published].filter((part) => part !== null).join(', ');

/** Aspect by aspect, and the reasons of whoever compared them. */
export const ComparedRows = ({ answer: { rows, sides, reasons } }: { answer: MergeAnswer }) => (
  <section class="merge-rows" aria-label={MERGE_TEXTS.compared}>
    <h3>{MERGE_TEXTS.compared}</h3>
    <table>
      <thead>
        <tr>
          <th scope="col">{MERGE_TEXTS.aspect}</th>
          {sides.map(({ id, source }) => (
            <th scope="col" key={id}>
              <bdi>{source}</bdi>
            </th>
          ))}
          <th scope="col">{MERGE_TEXTS.speaks}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ aspect, values, speaks }) => (
          <tr key={aspect} class={`speaks-${speaks}`}>
            <th scope="row">{MERGE_TEXTS.aspects[aspect]}</th>
            {values.map((own, at) => (
              <td key={sides[at]?.id ?? at}>
                {own.length === 0 ? (
                  <span class="kind">{MERGE_TEXTS.silent}</span>
                ) : (
                  own.map((value) => (
                    <p key={value}>
                      <bdi>{visibleText(value)}</bdi>
                    </p>
                  ))
                )}
              </td>
            ))}
            <td>{MERGE_TEXTS.speaking[speaks]}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <h3>{MERGE_TEXTS.reasons}</h3>
    {reasons.length === 0 ? (
      <p class="note">{MERGE_TEXTS.noReasons}</p>
    ) : (
      <ul>
        {reasons.map((reason) => (
          <li key={reason}>
            <bdi>{visibleText(reason)}</bdi>
          </li>
        ))}
      </ul>
    )}
  </section>
);

/** What is judged at once. */
export const ClusterPairs = ({ answer, state }: DeskRoom & { answer: MergeAnswer }) => (
  <section class="merge-cluster" aria-label={MERGE_TEXTS.pairs}>
    <h3>{MERGE_TEXTS.pairs}</h3>
    {articlesJoined(answer.cluster).map(([source, count]) => (
      <p class="problem" key={source}>
        <bdi>{MERGE_TEXTS.warnJoins(source, count)}</bdi>
      </p>
    ))}
    <ol>
      {answer.cluster.map(({ task }) => (
        <li key={task.id}>
          <a href={pairAddress(state, task.id)}>
            <bdi dir="ltr">{visibleText(task.sentence)}</bdi>
          </a>
        </li>
      ))}
    </ol>
  </section>
);

/** Articles that tell of several of these as different things. */
function articlesJoined(pairs: readonly MergePair[]): [source: string, count: number][] {
  const counts = new Map<string, number>();
  for (const id of new Set(pairs.flatMap(({ ends }) => ends))) {
    const source = id.slice(id.indexOf(':') + 1).split('/')[0] ?? '';
    counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  return [...counts].filter(([, count]) => count > 1);
}
