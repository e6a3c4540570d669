import { CAS_LINK, casFeaturesOf, casTypeOf } from '../../text/marks/cas-types.ts';
import { LAYERS, type Layer } from '../../text/marks/mark.ts';

/** The same types as UIMA describes them, which INCEpTION imports as layers. */
export function typeSystemXml(): string {
  const types = [
    typeXml(CAS_LINK, 'uima.cas.TOP', [
      featureXml('role', 'uima.cas.String'),
      featureXml('target', 'uima.tcas.Annotation'),
    ]),
    ...LAYERS.map((layer: Layer) =>
      typeXml(casTypeOf(layer), 'uima.tcas.Annotation', [
        ...['kind', ...casFeaturesOf(layer), 'more'].map((name) =>
          featureXml(name, 'uima.cas.String'),
        ),
        featureXml('arguments', 'uima.cas.FSArray', CAS_LINK),
      ]),
    ),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier">
 <name>attest</name>
 <types>
${types.join('\n')}
 </types>
</typeSystemDescription>
`;
}

const typeXml = (name: string, supertype: string, features: readonly string[]): string =>
  `  <typeDescription><name>${name}</name><description/><supertypeName>${supertype}</supertypeName><features>
${features.join('\n')}
  </features></typeDescription>`;

const featureXml = (name: string, range: string, element?: string): string =>
  `   <featureDescription><name>${name}</name><description/><rangeTypeName>${range}</rangeTypeName>${element ? `<elementType>${element}</elementType>` : ''}</featureDescription>`;
