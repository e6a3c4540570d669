import { CHOICES_OF_LAYER, type Layer } from './mark.ts';

/** Names of types in a CAS; INCEpTION makes its own layers under `webanno.custom`. */
const START = 'webanno.custom.Attest';
export const CAS_LINK = `${START}Argument`;

export const casTypeOf = (layer: Layer): string =>
  `${START}${layer.charAt(0).toUpperCase()}${layer.slice(1)}`;

/** Values with a feature of their own; the others stand together in `more`, as JSON. */
export const casFeaturesOf = (layer: Layer): string[] => Object.keys(CHOICES_OF_LAYER[layer]);

export const isCasType = (type: string): boolean =>
  type.startsWith(START) && type !== CAS_LINK && !type.endsWith('[]');
