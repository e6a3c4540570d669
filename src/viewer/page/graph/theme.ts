import palette from '../../../model/palette.json' with { type: 'json' };

/** Colours of the drawing other than those of nodes and relationships. */
export interface Theme {
  readonly isDark: boolean;
  readonly paper: string;
  readonly ink: string;
  readonly outline: string;
  /** Border of protected people, where the palette's colour would not be visible. */
  readonly alarm: string | null;
  /** Lines between folded communities and others. */
  readonly join: string;
  /** For dimmed elements. */
  readonly faint: string;
}

const LIGHT: Theme = {
  isDark: false,
  paper: palette.background,
  ink: '#1a202c',
  outline: palette.outline,
  alarm: null,
  join: '#c6cbd4',
  faint: '#e6e8ec',
};
const DARK: Theme = {
  isDark: true,
  paper: '#171b22',
  ink: '#e8ebf0',
  outline: '#c5ccd6',
  alarm: '#ff8a9b',
  join: '#4a5362',
  faint: '#2a313c',
};

export const DARK_QUERY = 'screen and (prefers-color-scheme: dark)';

export const themeOf = (isDark: boolean): Theme => (isDark ? DARK : LIGHT);
