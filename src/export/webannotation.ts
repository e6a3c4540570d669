import { isMachine } from '../model/coders.ts';
import { contextOf } from '../text/context.ts';
import { type MarkedArticle, markedArticles } from './article-marks.ts';
import type { WriteFolderByPortions } from './export-format.ts';

/** The context of the Web Annotation model, and our own terms, which it does not have. */
const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { attest: 'urn:attest:vocab#' }];

/** A page of W3C Web Annotations an article. */
export const writeWebAnnotation: WriteFolderByPortions = ({ portions }, open) => {
  for (const article of markedArticles(portions))
    open(`${article.source}.jsonld`)(`${JSON.stringify(pageOf(article), null, 1)}\n`);
};

function pageOf({ source, url, text, annotations, marks }: MarkedArticle) {
  const iri = (id: string): string => `urn:attest:annotation:${source}/${id}`;
  const coder = annotations.coder.name;
  return {
    '@context': CONTEXT,
    id: `urn:attest:annotations:${source}`,
    type: 'AnnotationPage',
    items: marks.map(({ id, type, span, features, args }) => {
      const { quote, prefix, suffix } = contextOf(text, span);
      return {
        id: iri(id),
        type: 'Annotation',
        motivation: 'classifying',
        creator: { type: isMachine(coder) ? 'Software' : 'Person', name: coder },
        body: [
          { type: 'TextualBody', purpose: 'classifying', value: type },
          ...Object.entries(features).map(([name, value]) => ({
            type: 'TextualBody',
            purpose: 'describing',
            'attest:property': name,
            value,
          })),
          ...args.map(({ role, to }) => ({
            type: 'SpecificResource',
            purpose: 'linking',
            'attest:role': role,
            source: iri(to),
          })),
        ],
        target: {
          type: 'SpecificResource',
          source: url ?? `urn:attest:article:${source}`,
          selector: [
            { type: 'TextPositionSelector', start: span[0], end: span[1] },
            { type: 'TextQuoteSelector', exact: quote, prefix, suffix },
          ],
        },
      };
    }),
  };
}
