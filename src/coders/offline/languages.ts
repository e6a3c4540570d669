import { setsOf } from '../../model/sets-of.ts';
import everyday from './en/language/everyday.json' with { type: 'json' };
import type { Languages } from './language-reader.ts';

/** The first is the default for a text whose language is not clear. */
export const LANGUAGES: Languages = {
  en: {
    script: 'Latin',
    everyday: setsOf(everyday),
    load: async () => (await import('./en/read-english.ts')).readEnglish,
  },
};
