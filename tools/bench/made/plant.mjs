import { pick } from '../random.mjs';
import { DEEDS } from './deeds.mjs';
import { canFill, fill, ordinal } from './fill.mjs';
import * as names from './names.mjs';

/**
 * The event of a story, unique in the corpus: `taken` holds the ones used. `write(leads, more)`
 * writes a sentence about it, with other values that the lead needs.
 */
export function plantEvent(random, taken) {
  const event = drawEvent(random);
  const key = [event.type, event.unit.name, event.town, event.date].join('|');
  if (taken.has(key)) return plantEvent(random, taken);
  taken.add(key);
  const { wordings, unit, other, facts, dates, ...planted } = event;
  return {
    ...planted,
    unit,
    facts,
    units: [unit, other],
    write: (leads, more) => write(leads, { ...facts, ...more }, { wordings, dates }, random),
  };
}

function drawEvent(random) {
  const { type, wordings } = pick(DEEDS, random);
  const [town, spelling, cyrillic] = pick(names.TOWNS, random);
  const unit = drawUnit(random);
  let other = drawUnit(random);
  while (other.name === unit.name) other = drawUnit(random);
  const at = Math.floor(random() * names.MONTHS.length);
  const day = 1 + Math.floor(random() * 28);
  const month = names.MONTHS[at];
  const date = isoDay(at, day);
  const facts = {
    town,
    spelling,
    cyrillic,
    unit: unit.name,
    short: unit.short,
    other: other.name,
    month: names.MONTHS[Math.max(0, at - 1)],
    date: `${month} ${day}`,
    count: String(3 + Math.floor(random() * 40)),
  };
  return {
    type,
    wordings,
    unit,
    other,
    town,
    date,
    facts,
    dates: [`on ${month} ${day}`, `on ${day} ${month}`, `on ${month} ${day}, 2024`],
  };
}

/** `2024-03-05`; month 0 is March. */
const isoDay = (month, day) =>
  `2024-${String(month + 3).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

export function drawUnit(random) {
  const number = ordinal(pick(names.UNIT_NUMBERS, random));
  const { full, short, country } = pick(names.UNIT_KINDS, random);
  return { name: `${number} ${full}`, short: `${number} ${short}`, country };
}

function write(leads, facts, { wordings, dates }, random) {
  const forms = pick(wordings, random);
  const on = pick(dates, random);
  const told = Object.fromEntries(
    Object.entries(forms).map(([form, words]) => [form, fill(words, { ...facts, on })]),
  );
  const all = { ...facts, ...told, been: told.had.replace(/^had /, '') };
  return fill(
    pick(
      leads.filter((lead) => canFill(lead, all)),
      random,
    ),
    all,
  );
}
