import { KINDS } from '../../model/kinds/kinds.ts';
import { present } from '../../model/present.ts';
import { boundsOfEdtf } from '../../text/edtf-bounds.ts';
import { type ArticleLook, readingOf } from './article-look.ts';

export function entitiesIn(look: ArticleLook) {
  return look.nodes.flatMap(({ key, attributes }) => {
    const kind = KINDS.find(({ label }) => label === attributes.label);
    if (!kind || look.words(key, 'mention').length === 0) return [];
    const stored = attributes as unknown as Record<string, unknown>;
    const own = Object.entries(kind.fields).map(([name, field]) => {
      const value = stored[field.storedAs ?? name];
      const isSaid = name !== 'protected' || value === true || stored['protectionBy'] === 'coding';
      return [name, isSaid ? value : undefined];
    });
    const isNamed = stored['name'] !== undefined;
    return [
      {
        id: look.local(key),
        kind: kind.kind,
        ...present({
          name: stored['name'],
          label: isNamed ? null : attributes.displayName,
          aliases: stored['aliases'],
          identity:
            stored['identity'] === (isNamed ? 'named' : 'unnamed') ? null : stored['identity'],
          ...Object.fromEntries(own),
        }),
        ...readingOf(attributes as { confidence: number; rule?: string }),
      },
    ];
  });
}

export function mentionsIn(look: ArticleLook) {
  return look.nodes.flatMap(({ key }) => {
    const mention = look.mention(key);
    if (mention?.use !== 'mention') return [];
    const entity = look.from.get(key)?.find(({ attributes }) => attributes.type === 'REFERS_TO');
    return [
      {
        id: look.local(key),
        start: mention.start,
        end: mention.end,
        kind: mention.kind,
        form: mention.form,
        metonym: mention.metonym,
        ...present({ entity: entity && look.local(entity.target) }),
        ...readingOf(mention),
      },
    ];
  });
}

export function datesIn(look: ArticleLook) {
  return look.nodes.flatMap(({ key, attributes }) => {
    const [words] = look.words(key, 'date');
    if (attributes.label !== 'Date' || !words) return [];
    const { edtf, earliest, latest, anchor, anchorEvent, relation, timex } = attributes;
    const bounds = edtf === undefined ? null : boundsOfEdtf(edtf);
    return [
      {
        id: look.local(key),
        start: words.attributes.start,
        end: words.attributes.end,
        anchor,
        relation,
        timex,
        ...present({
          edtf,
          earliest: earliest === bounds?.earliest ? null : earliest,
          latest: latest === bounds?.latest ? null : latest,
          anchorEvent: anchorEvent && look.node.has(anchorEvent) ? look.local(anchorEvent) : null,
        }),
        ...readingOf(attributes),
      },
    ];
  });
}
