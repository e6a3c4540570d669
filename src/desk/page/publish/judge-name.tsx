import { useRef } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type {
  NameJudgeAnswer,
  NameJudgeRequest,
  PublishedName,
} from '../../publish/publish-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { useKeys } from '../frame/keys.ts';
import { PUBLISH_TEXTS } from '../texts/publish-texts.ts';

/** Protects the chosen person, or lets them be named. */
export function JudgeName({ person, ...desk }: DeskRoom & { person: PublishedName | null }) {
  const field = useRef<HTMLInputElement>(null);
  const isBusy = useRef(false);
  const send = async (work: () => Promise<string>): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    try {
      desk.say(await work());
    } catch (error) {
      desk.say(error instanceof Error ? error.message : String(error));
    }
    isBusy.current = false;
  };
  const judge = (verdict: NameJudgeRequest['verdict']): void => {
    if (!person) {
      desk.say(PUBLISH_TEXTS.none);
      return;
    }
    const given = field.current?.value.trim() ?? '';
    const why = given || (verdict === 'protect' ? PUBLISH_TEXTS.whyProtect : '');
    if (why === '') {
      desk.say(PUBLISH_TEXTS.whyNeeded);
      return;
    }
    void send(async () => {
      const request: NameJudgeRequest = { id: person.id, verdict, why };
      const { refused } = await desk.ask.post<NameJudgeAnswer>('publish-judge', request);
      if (refused !== null) return refused;
      if (field.current) field.current.value = '';
      return PUBLISH_TEXTS.saved[verdict](visibleText(person.name));
    });
  };
  const undo = (): void =>
    void send(async () => (await desk.ask.undo()).refused ?? PUBLISH_TEXTS.undone);
  const actions = [
    { key: 'p', words: PUBLISH_TEXTS.protect, run: () => judge('protect') },
    { key: 'l', words: PUBLISH_TEXTS.release, run: () => judge('release') },
    { key: 'z', words: PUBLISH_TEXTS.undo, run: undo },
  ];
  useKeys([...actions, { key: 'w', words: PUBLISH_TEXTS.why, run: () => field.current?.focus() }]);
  return (
    <section aria-label={PUBLISH_TEXTS.person}>
      <h2>
        <bdi>{person ? PUBLISH_TEXTS.chosen(visibleText(person.name)) : PUBLISH_TEXTS.none}</bdi>
      </h2>
      {person?.because === 'protected' && <p class="problem">{PUBLISH_TEXTS.releaseWarning}</p>}
      <p class="verdicts">
        {actions.map(({ key, words, run }) => (
          <button type="button" key={key} aria-keyshortcuts={key} onClick={run}>
            {words} <kbd>{key}</kbd>
          </button>
        ))}
      </p>
      <label class="field why">
        {PUBLISH_TEXTS.why} <kbd>w</kbd> <span class="kind">{PUBLISH_TEXTS.whyHelp}</span>
        <input
          ref={field}
          onKeyDown={(event) => {
            if (event.key === 'Enter' || event.key === 'Escape') event.currentTarget.blur();
          }}
        />
      </label>
    </section>
  );
}
