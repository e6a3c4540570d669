import { useRef, useState } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type { DeskProfile, WriteAnswer, WriteRequest } from '../../publish/publish-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { PUBLISH_TEXTS } from '../texts/publish-texts.ts';

type Kind = WriteRequest['what'];

/** Writes what is for others into a folder that the reviewer chooses. */
export function WriteForm({ ask, say, profile }: DeskRoom & { profile: DeskProfile }) {
  const folder = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState('');
  const [inTheWay, setInTheWay] = useState<{ what: Kind; file: string } | null>(null);
  const tell = (told: string): void => {
    setWords(told);
    say(told);
  };
  const write = async (what: Kind, replace = false): Promise<void> => {
    setInTheWay(null);
    tell(PUBLISH_TEXTS.writing);
    try {
      const into = folder.current?.value.trim() || USUAL;
      const request: WriteRequest = { profile, what, folder: into, replace };
      const {
        file,
        inTheWay: there,
        refused,
        leftOut,
      } = await ask.post<WriteAnswer>('publish', request);
      if (there !== null) setInTheWay({ what, file: there });
      tell(
        refused ??
          (file === null
            ? PUBLISH_TEXTS.inTheWay(there ?? '')
            : PUBLISH_TEXTS.written(file, leftOut)),
      );
    } catch (error) {
      tell(error instanceof Error ? error.message : String(error));
    }
  };
  const actions = [
    { key: 'v', words: PUBLISH_TEXTS.page, run: () => void write('page') },
    { key: 'e', words: PUBLISH_TEXTS.export, run: () => void write('export') },
  ];
  const replaces = inTheWay
    ? [{ key: 'y', words: PUBLISH_TEXTS.replace, run: () => void write(inTheWay.what, true) }]
    : [];
  useKeys([...actions, ...replaces]);
  return (
    <section aria-label={PUBLISH_TEXTS.write}>
      <h2>{PUBLISH_TEXTS.write}</h2>
      <label class="field">
        {PUBLISH_TEXTS.folder} <span class="kind">{PUBLISH_TEXTS.folderHelp}</span>
        <input ref={folder} defaultValue={USUAL} spellcheck={false} />
      </label>
      <p class="verdicts">
        <KeyButtons actions={[...actions, ...replaces]} />
      </p>
      {words !== '' && (
        <p class="publish-said">
          <bdi>{visibleText(words)}</bdi>
        </p>
      )}
    </section>
  );
}

const USUAL = 'published';
