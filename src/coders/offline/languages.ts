import type { Languages } from './language-reader.ts';

/** The first is the default for a text whose language is not clear. */
export const LANGUAGES: Languages = {
  en: { script: 'Latin', load: async () => (await import('./en/read-english.ts')).readEnglish },
};
