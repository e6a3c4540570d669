import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { attest } from '../../attest.mjs';
import { misbehaviour } from '../misbehaviour.mjs';
import { write } from '../workplace.mjs';

export const what = 'protected names, in many forms and places, in what is published';
export const tries = 1_000;

const FORMS = new URL('../../../tests/publish/names/forms.json', import.meta.url);

/**
 * For each form of a name an article that is about its protected owner has the form in its text and in
 * its title; for each form of the whole name so has another article, which says nothing about the
 * owner. No form may be in the public export or on the public page.
 */
export async function run({ folder, tries, tally }) {
  for (const [name, kinds] of Object.entries(JSON.parse(readFileSync(FORMS, 'utf8')))) {
    const forms = [...new Set(Object.values(kinds).flat())].slice(0, tries);
    const place = join(folder, name.replace(/\W+/gu, '-'));
    const wholes = forms.filter((form) => isWhole(form, name));
    for (const [at, form] of forms.entries()) placeArticle(place, `own-${at}`, form, name);
    for (const [at, form] of wholes.entries()) placeArticle(place, `other-${at}`, form, null);
    const runs = [
      await attest(['build', 'in'], { cwd: place }),
      await attest(['export', '-o', 'public.json'], { cwd: place }),
      await attest(['view', '-o', 'page.html', '--title', 'Bridges'], { cwd: place }),
    ];
    const wrong = runs.map(misbehaviour).find((each) => each !== null);
    if (wrong) tally.add(wrong.kind, `${name}: ${wrong.why}`);
    const outputs = ['public.json', 'page.html'].map((file) =>
      readFileSync(join(place, file), 'utf8'),
    );
    for (const form of [...forms, ...wholes]) {
      const written = [form, JSON.stringify(form).slice(1, -1), form.replaceAll('\n', ' ')];
      const isThere = outputs.some((output) =>
        written.some((each) => output.includes(` ${each} `)),
      );
      tally.add(isThere ? 'leaked' : null, `${name}: ${JSON.stringify(form)}`);
    }
  }
}

/** Whether a form has all words of the name, in Latin letters and in any order. */
function isWhole(form, name) {
  const letters = form.toLowerCase().replace(/[^a-z]/gu, '');
  return name
    .toLowerCase()
    .split(' ')
    .every((word) => letters.includes(word.replace(/[^a-z]/gu, '')));
}

/** An article with a form of the name; where `owner` is given, one about that protected person. */
function placeArticle(place, id, form, owner) {
  const title = JSON.stringify(`On ${form.replaceAll('\n', ' ')} and others`);
  const about = owner === null ? '' : `Guards beat ${owner} for days.\n\n`;
  write(
    place,
    `in/${id}/article.md`,
    `---\nid: ${id}\ntitle: ${title}\n---\n${about}A bridge fell. The letter spoke of ${form} and of a road.\n`,
  );
  if (owner !== null)
    write(
      place,
      `in/${id}/annotations.yaml`,
      `coder: { name: campaign }\nentities:\n  - { id: p, kind: person, protected: true, mentions: [{ quote: ${JSON.stringify(owner)}, prefix: "beat " }] }\n`,
    );
}
