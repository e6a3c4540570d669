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
    told: 'Told as',
    status: 'Verification',
    side: 'Side',
    source: 'Article',
  },
  labelNote: 'With none chosen: all but dates.',
  happened: 'Happened',
  from: 'from',
  until: 'until',
  undated: 'also what has no known year',
  origins: 'Independent origins, at least',
  words: 'Words in the caption',
} as const;
