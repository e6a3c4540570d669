import { annotate } from '../../dist/coders/offline/annotate.js';
import { readStory } from '../../dist/coders/offline/en/events/find-events.js';
import { readByRules, readGround } from '../../dist/coders/offline/en/read-english.js';
import { LANGUAGES } from '../../dist/coders/offline/languages.js';
import { textOfSource } from '../../dist/coders/text-of-source.js';
import { createReport } from '../../dist/model/problem.js';
import { readCorpus } from '../corpus/read-corpus.mjs';
import { indexed } from '../scores/indexed.mjs';
import { meet } from '../scores/spans.mjs';

/** What the rules read of each text of a part, before anything learned is added, with its coding. */
export async function readStories(part) {
  const stories = [];
  for (const { source, annotations } of readCorpus([part])) {
    const load = async () => (text, prose) => {
      const { document, gathered, dates, sure, doubts } = readGround(text, prose);
      const story = readStory(document, gathered.mentions, sure, dates, doubts);
      // Offsets are those of the coding only where nothing was cleared away.
      if (text.text.length === source.text.length)
        stories.push({
          id: source.front.id,
          story,
          mentions: gathered.mentions,
          dates: new Map(dates.map(({ id, start, end }) => [id, [start, end]])),
          coding: annotations,
          gold: indexed(annotations, source.text),
        });
      return readByRules(text, prose);
    };
    const languages = { en: { ...LANGUAGES.en, load } };
    await annotate(textOfSource(source), createReport(), { languages });
  }
  return stories;
}

/** The coded event of the same words, of the same type if there are two. */
export function codedAs(gold, { type, trigger }) {
  const met = gold.events.filter(({ span }) => meet(span, trigger));
  const coded = met.find(({ types }) => types.includes(type)) ?? met[0];
  return coded?.optional ? undefined : coded;
}
