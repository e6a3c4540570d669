/** Texts of the table. */
export const TABLE_TEXTS = {
  tableOf: { facts: 'Facts', nodes: 'Everything', relationships: 'Relationships' },
  column: {
    name: 'Caption',
    kind: 'Kind',
    told: 'Reported as',
    status: 'Verification',
    when: 'When',
    origins: 'Origins',
    sides: 'Sides',
    sources: 'Articles',
    from: 'From',
    type: 'Relationship',
    to: 'To',
    quote: 'Words',
    joined: 'Relationships',
  },
} as const;
