import { useMemo } from 'preact/hooks';
import { articleId } from '../../../model/article-id.ts';
import { ArticlePanel } from '../../../viewer/page/evidence/article-panel.tsx';
import { wordsId } from '../../../viewer/page/evidence/chosen.ts';
import { EvidencePanel } from '../../../viewer/page/evidence/evidence-panel.tsx';
import type { Page } from '../../../viewer/page/read-page.ts';
import type { Room } from '../../../viewer/page/room.ts';
import { formatState, type Selectable } from '../../../viewer/page/state.ts';
import type { JudgedTask } from '../../api.ts';
import type { DeskRoom } from '../desk-room.ts';
import { JUDGE_TEXTS } from '../texts/judge-texts.ts';
import { JudgeCard } from './judge-card.tsx';
import { useArticle } from './use-article.ts';
import { useTask } from './use-task.ts';

/** The article at the words, and beside it what was read there, to be judged. */
export function JudgeView(desk: DeskRoom) {
  const answer = useTask(desk);
  const task = answer?.task ?? null;
  const article = useArticle(desk, task?.source ?? null);
  if (!answer) return null;
  if (!task)
    return (
      <div class="alone">
        <p>{desk.state.own['judge.task'] ? JUDGE_TEXTS.gone : JUDGE_TEXTS.nothing}</p>
        <p>
          <a href={formatState({ ...desk.state, view: 'inbox' })}>{JUDGE_TEXTS.toInbox}</a>
        </p>
      </div>
    );
  return (
    <div class="judge">
      <JudgeCard key={task.id} {...desk} answer={answer} task={task} page={article?.page ?? null} />
      {article && <Words desk={desk} page={article.page} task={task} />}
    </div>
  );
}

function Words({ desk, page, task }: { desk: DeskRoom; page: Page; task: JudgedTask }) {
  const shown = useMemo(
    () => ({ nodes: new Set(page.nodes), edges: new Set(page.edges), path: null }),
    [page],
  );
  const at = desk.state.at ?? placeOf(page, task);
  const room: Room = { page, state: { ...desk.state, at }, shown, change: desk.change };
  return (
    <>
      <div class="judge-article">
        <ArticlePanel {...room} />
      </div>
      <div class="judge-evidence">
        <EvidencePanel {...room} />
      </div>
    </>
  );
}

/** What was rejected is no node any more; its words are still in the text. */
const placeOf = ({ graph }: Page, { id, source, start, quote }: JudgedTask): Selectable =>
  graph.hasNode(id) || graph.hasEdge(id)
    ? id
    : wordsId(articleId(source), start, start + quote.length);
