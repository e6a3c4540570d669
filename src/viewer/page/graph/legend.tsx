import { NodeMark } from '../evidence/node-mark.tsx';
import type { Page } from '../read-page.ts';
import { GRAPH_TEXTS } from '../texts/graph-texts.ts';
import { legendOf } from './legend-entries.ts';

export const Legend = ({ page, isFolded }: { page: Page; isFolded: boolean }) => (
  <details class="legend" open={window.innerWidth > 900}>
    <summary>{GRAPH_TEXTS.legend}</summary>
    <ul>
      {legendOf(page, isFolded).map(({ look, words }) => (
        <li key={words}>
          <NodeMark look={look} /> {words}
        </li>
      ))}
    </ul>
  </details>
);
