import { useRef } from 'preact/hooks';
import { visibleText } from '../../../viewer/visible-text.ts';
import type {
  NameJudgeAnswer,
  NameJudgeRequest,
  PublishedName,
} from '../../publish/publish-api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { KeyButtons } from '../frame/key-buttons.tsx';
import { useKeys } from '../frame/keys.ts';
import { useSending } from '../frame/use-sending.ts';
import { WhyField } from '../frame/why-field.tsx';
import { PUBLISH_TEXTS } from '../texts/publish-texts.ts';

/** Protects the chosen person, or lets them be named. */
export function JudgeName({ person, ...desk }: DeskRoom & { person: PublishedName | null }) {
  const field = useRef<HTMLInputElement>(null);
  const send = useSending(desk.say);
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
        <KeyButtons actions={actions} />
      </p>
      <WhyField field={field} label={PUBLISH_TEXTS.why} help={PUBLISH_TEXTS.whyHelp} />
    </section>
  );
}
