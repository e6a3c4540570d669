/** How one try may end. All but the first are what the campaign looks for. */
export const ENDINGS = ['survived', 'lost', 'leaked', 'crashed', 'unnamed'];

/** Counts the endings of a trial's tries, and keeps a line for each that went wrong. */
export function createTally() {
  const counts = Object.fromEntries(ENDINGS.map((ending) => [ending, 0]));
  const notes = [];
  return {
    /** `ending`: one of ENDINGS, or null for survived. */
    add: (ending, note = '') => {
      counts[ending ?? 'survived'] += 1;
      if (ending && ending !== 'survived') notes.push(`${ending}: ${note}`);
    },
    notes,
    row: () => ({ tried: Object.values(counts).reduce((sum, one) => sum + one, 0), ...counts }),
  };
}

/** A Markdown table, a row a trial. `more`: further columns. */
export function renderTable(rows, more = []) {
  const head = ['trial', 'tried', ...ENDINGS, ...more];
  const lines = rows.map(({ what, ...counts }) => [
    what,
    ...head.slice(1).map((name) => counts[name]),
  ]);
  const rule = head.map((name) => (name === 'trial' || more.includes(name) ? '---' : '---:'));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}
