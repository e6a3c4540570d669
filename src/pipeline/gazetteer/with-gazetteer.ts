import { createHash } from 'node:crypto';
import type { Coder, NamedCoder, UsedGazetteer } from '../../coders/coder.ts';
import { openGazetteer } from '../../ingest/gazetteer/open-gazetteer.ts';
import { findKnownNames } from './find-known-names.ts';
import { giveOutsideIds } from './give-outside-ids.ts';

/** A coder that knows the names of a list; its readings are others than those without. */
export function withGazetteer(coder: NamedCoder, gazetteer: UsedGazetteer): NamedCoder {
  const version = (): string =>
    createHash('sha256')
      .update(`${coder.version}\n${gazetteer.sha256}\n${gazetteer.from}`)
      .digest('hex')
      .slice(0, coder.version.length);
  return {
    name: coder.name,
    get version() {
      return version();
    },
    gazetteer,
    load: async () => knowing(await coder.load(), gazetteer, version()),
    ...(coder.atOnce !== undefined && { atOnce: coder.atOnce }),
  };
}

/** The same where the version is that of the readings already. */
export function knowing(coder: Coder, gazetteer: UsedGazetteer, version = coder.version): Coder {
  const bearersOf = openGazetteer(gazetteer);
  const { explain, estimate } = coder;
  const knownIn = (text: string) => findKnownNames(text, bearersOf);
  return {
    name: coder.name,
    version,
    languages: coder.languages,
    read: async (source, report) =>
      giveOutsideIds(
        await coder.read({ ...source, known: knownIn(source.text) }, report),
        bearersOf,
        gazetteer.from,
      ),
    ...(explain && {
      explain: (source, report) => explain({ ...source, known: knownIn(source.text) }, report),
    }),
    ...(estimate && { estimate }),
  };
}
