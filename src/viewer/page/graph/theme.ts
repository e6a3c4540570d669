/** The colours of the drawing that are not those of nodes and relationships. */
export interface Theme {
  readonly paper: string;
  readonly ink: string;
  readonly outline: string;
  /** What is not brought out. */
  readonly faint: string;
}

const LIGHT: Theme = { paper: '#ffffff', ink: '#1a202c', outline: '#4a5568', faint: '#e6e8ec' };
const DARK: Theme = { paper: '#171b22', ink: '#e8ebf0', outline: '#c5ccd6', faint: '#2a313c' };

export const DARK_QUERY = '(prefers-color-scheme: dark)';

export const themeOf = (isDark: boolean): Theme => (isDark ? DARK : LIGHT);
