/** The colours of the drawing that are not those of nodes and relationships. */
export interface Theme {
  readonly isDark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly outline: string;
  /** Around a protected person, where the palette's own colour would not be seen. */
  readonly alarm: string | null;
  /** What is not brought out. */
  readonly faint: string;
}

const LIGHT: Theme = {
  isDark: false,
  paper: '#ffffff',
  ink: '#1a202c',
  outline: '#4a5568',
  alarm: null,
  faint: '#e6e8ec',
};
const DARK: Theme = {
  isDark: true,
  paper: '#171b22',
  ink: '#e8ebf0',
  outline: '#c5ccd6',
  alarm: '#ff8a9b',
  faint: '#2a313c',
};

export const DARK_QUERY = 'screen and (prefers-color-scheme: dark)';

export const themeOf = (isDark: boolean): Theme => (isDark ? DARK : LIGHT);

/** Of 255; a line darker than this is not seen on dark paper. */
const DARKEST = 130;

/** A colour of the palette as a line on this paper: on dark paper what is nearly black is lightened. */
export function asLine(color: string, isOnDark: boolean): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  if (!isOnDark || parts.some((part) => part > DARKEST)) return color;
  return `#${parts
    .map((part) =>
      Math.round((part + 255) / 2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
