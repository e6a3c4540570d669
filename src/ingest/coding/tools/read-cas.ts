import { z } from 'zod';
import { CAS_LINK, casFeaturesOf, isCasType } from '../../../text/marks/cas-types.ts';
import { LAYERS, layerOf, type MarkArgument, type TextMark } from '../../../text/marks/mark.ts';
import { parseJson } from '../../parse-json.ts';
import { type ReadMarksOf, valuesOfNote } from './read-marks.ts';

const Structure = z.looseObject({
  '%ID': z.int(),
  '%TYPE': z.string(),
  begin: z.int().nonnegative().optional(),
  end: z.int().nonnegative().optional(),
});
const Cas = z.looseObject({
  '%FEATURE_STRUCTURES': z.array(Structure),
});
type Structure = z.infer<typeof Structure>;

/** Words of DKPro's own layer for names, as many projects of INCEpTION have them. */
const NAMED = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const FEATURES = new Set(LAYERS.flatMap((layer) => casFeaturesOf(layer)));

/** UIMA's CAS as JSON, which INCEpTION exports. Offsets count UTF-16 units, as ours do. */
export const readCas: ReadMarksOf = (file, content, text, report) => {
  const json = parseJson(file, content, report);
  const cas = json?.as(Cas, 'coding:cas');
  if (!json || !cas) return null;
  const structures = cas['%FEATURE_STRUCTURES'];
  const sofa = structures.find((one) => one['%TYPE'] === 'uima.cas.Sofa');
  if (sofa?.['sofaString'] !== text) {
    report.error(
      'coding:other-text',
      'the annotated text is not that of the article',
      { file },
      {
        actual: `${String(sofa?.['sofaString'] ?? '').length} characters`,
        expected: `the ${text.length} of the article, unchanged`,
      },
    );
    return null;
  }
  const byId = new Map(structures.map((one) => [one['%ID'], one]));
  const found = structures.flatMap((one, at) => {
    const mark = markOf(one, byId);
    return mark ? [{ mark, at }] : [];
  });
  const places = new Map(found.map(({ mark, at }) => [mark.id, at]));
  return {
    marks: found.map(({ mark }) => mark),
    placeOf: ({ id }) => json.place(['%FEATURE_STRUCTURES', places.get(id) ?? 0]),
  };
};

function markOf(one: Structure, byId: ReadonlyMap<number, Structure>): TextMark | null {
  const { begin = 0, end = 0 } = one;
  const isNamed = one['%TYPE'] === NAMED;
  if (!isNamed && !isCasType(one['%TYPE'])) return null;
  const type = String((isNamed ? one['value'] : one['kind']) ?? '');
  const named = isNamed ? type.toLowerCase() : type;
  if (isNamed && layerOf(named) !== 'mention') return null;
  const values = Object.entries(one).flatMap(([name, value]) =>
    FEATURES.has(name) && typeof value === 'string' ? [[name, value]] : [],
  );
  return {
    id: markIdOf(one['%ID']),
    type: named,
    span: [begin, end],
    features: { ...Object.fromEntries(values), ...valuesOfNote(String(one['more'] ?? '')) },
    args: argumentsOf(one['@arguments'], byId),
  };
}

const markIdOf = (id: number): string => `m${id}`;

/** In an array of its own, as UIMA has lists. */
function argumentsOf(list: unknown, byId: ReadonlyMap<number, Structure>): MarkArgument[] {
  const elements = typeof list === 'number' ? byId.get(list)?.['%ELEMENTS'] : list;
  return (Array.isArray(elements) ? elements : []).flatMap((id) => {
    const link = byId.get(Number(id));
    return link?.['%TYPE'] === CAS_LINK
      ? [{ role: String(link['role']), to: markIdOf(Number(link['@target'])) }]
      : [];
  });
}
