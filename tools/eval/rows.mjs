export const rowsOf = (scores) => [['raw', Object.keys(scores).join(' ')]];
