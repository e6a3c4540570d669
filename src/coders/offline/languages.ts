import type { Languages } from './language-reader.ts';

/** The first is the one in which a text is read that does not tell its language. */
export const LANGUAGES: Languages = {
  en: { script: 'Latin', load: async () => (await import('./en/read-english.ts')).readEnglish },
};
