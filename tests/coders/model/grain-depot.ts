/** An invented article, and what an honest model answers about it, pass by pass. */
export const ARTICLE =
  'The 31st Brigade shelled the grain depot at Osterby on Monday, the harbour police said.\n' +
  '“Two guards were killed,” a spokesman for the police told the Osterby Courier.\n' +
  'The 31st Brigade denied the shelling.\n';

export const ENTITIES = {
  entities: [
    {
      id: 'brigade',
      kind: 'unit',
      name: '31st Brigade',
      identity: 'named',
      designation: { number: '31st', echelon: 'Brigade', branch: null, honorific: null },
      mentions: [{ quote: '31st Brigade', context: null, form: 'name', metonym: null }],
    },
    {
      id: 'police',
      kind: 'agency',
      label: 'the harbour police',
      mentions: [
        { quote: 'harbour police', context: null, form: 'nominal', metonym: null },
        { quote: 'police', context: 'spokesman for the police', form: 'nominal', metonym: null },
      ],
    },
    {
      id: 'guards',
      kind: 'group',
      label: 'two guards',
      count: { min: 2, max: 2, approximate: null },
      protected: true,
      mentions: [{ quote: 'Two guards', context: null, form: 'nominal', metonym: null }],
    },
    {
      id: 'spokesman',
      kind: 'person',
      role: 'spokesman',
      protected: true,
      mentions: [{ quote: 'spokesman', context: null, form: 'nominal', metonym: null }],
    },
    {
      id: 'depot',
      kind: 'place',
      label: 'the grain depot',
      precision: 'area',
      mentions: [{ quote: 'grain depot', context: null, form: 'nominal', metonym: null }],
    },
    {
      id: 'osterby',
      kind: 'place',
      name: 'Osterby',
      precision: 'settlement',
      mentions: [{ quote: 'Osterby', context: 'at Osterby on', form: 'name', metonym: null }],
    },
  ],
  dates: [
    {
      id: 'monday',
      quote: 'Monday',
      context: null,
      edtf: '2031-03-10',
      anchor: 'publication',
      relation: 'on',
      timex: { type: 'DATE', value: '2031-03-10' },
    },
  ],
  relations: [
    {
      type: 'PART_OF',
      from: 'depot',
      to: 'osterby',
      words: { quote: 'grain depot at Osterby', context: null },
    },
  ],
};

export const CLAIMS = {
  claims: [
    {
      id: 'one',
      content: [
        { quote: 'The 31st Brigade shelled the grain depot at Osterby on Monday', context: null },
      ],
      cue: { quote: 'said', context: null },
      source: { quote: 'the harbour police', context: null },
      chain: ['e2'],
      otherChains: null,
      origin: 'stated',
      within: null,
      answers: null,
      speech: 'indirect',
      stance: 'asserts',
    },
    {
      id: 'two',
      content: [{ quote: 'Two guards were killed', context: null }],
      cue: { quote: 'told', context: null },
      source: { quote: 'a spokesman for the police', context: null },
      chain: ['e4'],
      otherChains: [['e2']],
      origin: 'stated',
      within: null,
      answers: null,
      speech: 'direct',
      stance: 'asserts',
    },
  ],
};

export const EVENTS = {
  events: [
    {
      id: 'shelling',
      type: 'attack',
      trigger: { quote: 'shelled', context: null },
      also: null,
      factuality: 'claimed',
      polarity: 'positive',
      genericity: 'single',
      roles: [
        { role: 'actor', entity: 'e1', quote: '31st Brigade', context: null },
        { role: 'target', entity: 'e5', quote: 'grain depot', context: null },
      ],
      place: { entity: 'e6', quote: 'Osterby', context: null },
      date: 'd1',
      because: null,
      partOf: null,
      claims: ['c1'],
    },
    {
      id: 'killing',
      type: 'kill',
      trigger: { quote: 'killed', context: null },
      also: null,
      factuality: 'claimed',
      polarity: 'positive',
      genericity: 'single',
      roles: [{ role: 'target', entity: 'e3', quote: 'Two guards', context: null }],
      place: null,
      date: null,
      because: 'shelling',
      partOf: null,
      claims: ['c2'],
    },
  ],
};

export const HONEST = { entities: ENTITIES, claims: CLAIMS, events: EVENTS } as const;
