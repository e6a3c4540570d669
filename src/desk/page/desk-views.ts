import type { ComponentType } from 'preact';
import { BringInView } from './bring-in/bring-in-view.tsx';
import { CodeView } from './code/code-view.tsx';
import type { DeskRoom } from './desk-room.ts';
import { EffectView } from './effect/effect-view.tsx';
import { InboxView } from './inbox/inbox-view.tsx';
import { JudgeView } from './judge/judge-view.tsx';
import { MergeView } from './merge/merge-view.tsx';
import { PublishView } from './publish/publish-view.tsx';
import { BRING_IN_TEXTS } from './texts/bring-in-texts.ts';
import { CODE_TEXTS } from './texts/code-texts.ts';
import { EFFECT_TEXTS } from './texts/effect-texts.ts';
import { INBOX_TEXTS } from './texts/inbox-texts.ts';
import { JUDGE_TEXTS } from './texts/judge-texts.ts';
import { MERGE_TEXTS } from './texts/merge-texts.ts';
import { PUBLISH_TEXTS } from './texts/publish-texts.ts';

/** One thing that a person does on the desk. To add one, write its file and add a line below. */
export interface DeskView {
  /** Its name in the URL. */
  readonly id: string;
  readonly title: string;
  /** Opens it. */
  readonly key: string;
  readonly Body: ComponentType<DeskRoom>;
}

export const DESK_VIEWS: readonly DeskView[] = [
  { id: 'inbox', title: INBOX_TEXTS.title, key: '1', Body: InboxView },
  { id: 'judge', title: JUDGE_TEXTS.title, key: '2', Body: JudgeView },
  { id: 'merge', title: MERGE_TEXTS.title, key: '3', Body: MergeView },
  { id: 'code', title: CODE_TEXTS.title, key: '4', Body: CodeView },
  { id: 'bring-in', title: BRING_IN_TEXTS.title, key: '5', Body: BringInView },
  { id: 'effect', title: EFFECT_TEXTS.title, key: '6', Body: EffectView },
  { id: 'publish', title: PUBLISH_TEXTS.title, key: '7', Body: PublishView },
];
