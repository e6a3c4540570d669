import { type Look, onDarkPaper } from '../look.ts';

const PATHS = {
  circle: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Z',
  square: 'M2.5 2.5h11v11h-11Z',
  diamond: 'M8 .8 15.2 8 8 15.2.8 8Z',
  page: 'M3.5 1h9v14h-9Z',
};

/** The shape of a node, as in the drawing. */
export const NodeMark = ({ look }: { look: Look }) => (
  <svg class="mark" viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" focusable="false">
    <path
      d={PATHS[look.shape]}
      class={look.border ? 'mark-protected' : 'mark-plain'}
      fill={look.color}
      style={{ '--on-dark': isHex(look.color) ? onDarkPaper(look.color) : look.color }}
      stroke={look.border ?? undefined}
    />
    {look.hollow && <circle cx="8" cy="8" r="3.2" class="mark-hollow" />}
  </svg>
);

const isHex = (color: string): boolean => color.startsWith('#');
