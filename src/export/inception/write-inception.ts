import { CAS_LINK, casFeaturesOf, casTypeOf } from '../../text/marks/cas-types.ts';
import { LAYERS, layerOf, type TextMark } from '../../text/marks/mark.ts';
import { type MarkedArticle, markedArticles } from '../article-marks.ts';
import type { WriteFolderByPortions } from '../export-format.ts';
import { typeSystemXml } from './type-system.ts';

/** A CAS an article, as UIMA's JSON, and the layers that a project of INCEpTION needs for them. */
export const writeInception: WriteFolderByPortions = ({ portions }, open) => {
  for (const article of markedArticles(portions))
    open(`${article.source}.cas.json`)(`${JSON.stringify(casOf(article), null, 1)}\n`);
  open('layers.xml')(typeSystemXml());
};

function casOf({ source, text, annotations, marks }: MarkedArticle) {
  const ids = new Map(marks.map(({ id }, at) => [id, at + 4]));
  let next = marks.length + 4;
  const links: object[] = [];
  const structures = marks.map((mark) => {
    const own = mark.args.map(({ role, to }) => {
      const id = next;
      next += 1;
      links.push({ '%ID': id, '%TYPE': CAS_LINK, role, '@target': ids.get(to) });
      return id;
    });
    const array = next;
    if (own.length > 0) {
      next += 1;
      links.push({ '%ID': array, '%TYPE': `${CAS_LINK}[]`, '%ELEMENTS': own });
    }
    return structureOf(mark, ids.get(mark.id) ?? 0, own.length > 0 ? array : null);
  });
  const members = [2, 3, ...marks.map((_, at) => at + 4)];
  return {
    '%TYPES': typesInJson(),
    '%FEATURE_STRUCTURES': [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text/plain',
        sofaString: text,
      },
      {
        '%ID': 2,
        '%TYPE': 'uima.tcas.DocumentAnnotation',
        '@sofa': 1,
        begin: 0,
        end: text.length,
        language: annotations.source.language ?? 'x-unspecified',
      },
      {
        '%ID': 3,
        '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
        '@sofa': 1,
        begin: 0,
        end: text.length,
        language: annotations.source.language ?? 'x-unspecified',
        documentTitle: source,
        documentId: source,
      },
      ...structures,
      ...links,
    ],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': members } },
  };
}

function structureOf(
  { type, span: [begin, end], features }: TextMark,
  id: number,
  links: number | null,
) {
  const layer = layerOf(type) ?? 'part';
  const named = new Set<string>(casFeaturesOf(layer));
  const entries = Object.entries(features);
  const free = Object.fromEntries(entries.filter(([name]) => !named.has(name)));
  return {
    '%ID': id,
    '%TYPE': casTypeOf(layer),
    '@sofa': 1,
    begin,
    end,
    kind: type,
    ...Object.fromEntries(entries.filter(([name]) => named.has(name))),
    ...(Object.keys(free).length > 0 && { more: JSON.stringify(free) }),
    ...(links !== null && { '@arguments': links }),
  };
}

const typesInJson = () =>
  Object.fromEntries([
    [
      'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
      {
        '%NAME': 'de.tudarmstadt.ukp.dkpro.core.api.metadata.type.DocumentMetaData',
        '%SUPER_TYPE': 'uima.tcas.DocumentAnnotation',
        documentTitle: { '%NAME': 'documentTitle', '%RANGE': 'uima.cas.String' },
        documentId: { '%NAME': 'documentId', '%RANGE': 'uima.cas.String' },
      },
    ],
    [
      CAS_LINK,
      {
        '%NAME': CAS_LINK,
        '%SUPER_TYPE': 'uima.cas.TOP',
        role: { '%NAME': 'role', '%RANGE': 'uima.cas.String' },
        target: { '%NAME': 'target', '%RANGE': 'uima.tcas.Annotation' },
      },
    ],
    ...LAYERS.map((layer) => [
      casTypeOf(layer),
      {
        '%NAME': casTypeOf(layer),
        '%SUPER_TYPE': 'uima.tcas.Annotation',
        ...Object.fromEntries(
          ['kind', ...casFeaturesOf(layer), 'more'].map((name) => [
            name,
            { '%NAME': name, '%RANGE': 'uima.cas.String' },
          ]),
        ),
        arguments: {
          '%NAME': 'arguments',
          '%RANGE': `${CAS_LINK}[]`,
          '%ELEMENT_TYPE': CAS_LINK,
        },
      },
    ]),
  ]);
