/** For labels on an axis. */
export const MONTHS_SHORT = [
  ...['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun'],
  ...['Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
] as const;

/** Words for the parts of a date. */
export const DATE_WORDS = {
  duration: 'a duration:',
  unreadable: 'no date can be read from',
  noBounds: 'no known first or last day',
  notAfter: 'not after',
  notBefore: 'not before',
  between: 'between',
  and: 'and',
  relation: {
    on: '',
    before: 'before',
    after: 'after',
    since: 'since',
    until: 'until',
    between: 'at some time',
    about: 'about',
  },
  anchor: {
    publication: ', counted from the day of publication',
    utterance: ', counted from when it was said',
    event: ', counted from another event',
    absolute: '',
    none: '',
  },
} as const;
