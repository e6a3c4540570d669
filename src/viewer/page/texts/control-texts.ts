/** Texts of views, search and filters. */
export const CONTROL_TEXTS = {
  views: 'Views',
  search: 'Search',
  searchHint: 'Name, claim or words of an article',
  noResult: 'Nothing found',
  filters: 'Filters',
  clearFilters: 'Clear all filters',
  filter: {
    label: 'Kind',
    type: 'Event type',
    told: 'Reported as',
    status: 'Verification',
    side: 'Side',
    source: 'Article',
  },
  labelNote: 'If none is chosen: all but dates.',
  happened: 'Happened',
  from: 'from',
  until: 'until',
  undated: 'also facts without a known year',
  origins: 'Minimum number of independent origins',
  words: 'Words in the caption',
} as const;
