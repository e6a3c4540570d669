/** The closed lists, for a page that cannot hold their schemas; a test holds them against those. */
export const CLOSED_LISTS = {
  form: ['name', 'nominal', 'pronoun', 'adjective'],
  identity: ['named', 'unnamed', 'unknown', 'kind'],
  factuality: ['asserted', 'claimed', 'ordered', 'planned', 'possible', 'inferred'],
  polarity: ['positive', 'negative'],
  genericity: ['single', 'plural', 'habitual', 'kind'],
  speech: ['direct', 'indirect', 'mixed'],
  stance: ['asserts', 'denies', 'doubts', 'asks', 'demands', 'promises', 'predicts'],
  origin: ['stated', 'inferred', 'unknown'],
  status: ['unassessed', 'unverified', 'verified', 'denied', 'disputed', 'refuted', 'retracted'],
  verdict: ['unverified', 'verified', 'denied', 'disputed', 'refuted', 'retracted'],
  anchor: ['publication', 'utterance', 'event', 'absolute', 'none'],
  relation: ['on', 'before', 'after', 'since', 'until', 'between', 'about'],
  timex: ['DATE', 'TIME', 'DURATION', 'SET'],
} as const;
