import { ordinaryWords } from '../../coders/offline/en/lexicon/ordinary-words.ts';
import { figureNames } from '../../graph/protected/public-figures.ts';
import { asNodeId } from '../../model/as-id.ts';
import type { DecisionContent } from '../../model/decisions.ts';
import { createReport } from '../../model/problem.ts';
import { readSoundGraph } from '../../pipeline/parts/read-graph.ts';
import { reportNames } from '../../publish/report-names.ts';
import { reportOverruled } from '../../publish/report-overruled.ts';
import { type DeskRoutes, route } from '../http/route.ts';
import { decisionsOn } from '../inbox/state-of-task.ts';
import type { DeskSession } from '../session/desk-session.ts';
import * as api from './publish-api.ts';
import { writeForOthers } from './write-for-others.ts';

/** What the view on which a graph is published may ask. `root`: nothing is written outside it. */
export const publishRoutes = (session: DeskSession, root = process.cwd()): DeskRoutes => ({
  'GET publish': route(api.PublishRequest, ({ profile }) => namesOf(session, profile)),
  'POST publish-judge': route(api.NameJudgeRequest, (request) => judgeName(session, request)),
  'POST publish': route(api.WriteRequest, async (request): Promise<api.WriteAnswer> => {
    // Whoever was protected a moment ago, here or by somebody else, is protected in what is written.
    await session.rebuild();
    const closed = whyNotNow(session);
    if (closed !== null) return { file: null, inTheWay: null, refused: closed, leftOut: '' };
    return writeForOthers(session.place, request, root);
  }),
});

/** A build that does not show every decision may name whom it must not. */
function whyNotNow(session: DeskSession): string | null {
  const { isBuilding, problems } = session.status();
  if (isBuilding) return 'the folder is being built';
  return problems[0] === undefined ? null : `the build is not up to date: ${problems[0]}`;
}

function namesOf(session: DeskSession, profile: api.DeskProfile): api.PublishAnswer {
  const empty = { shown: [], withheld: [], unread: [], warnings: [] };
  const closed = whyNotNow(session);
  if (closed !== null) return { ...empty, closed };
  const report = createReport();
  const graph = readSoundGraph(session.place.out, report);
  if (!graph) return { ...empty, closed: report.problems[0]?.reason ?? 'there is no graph' };
  const [ordinary, figures] = [ordinaryWords(), figureNames()];
  reportOverruled(graph, profile, { ordinary, figures }, report);
  const { shown, withheld, unread } = reportNames(graph, profile, ordinary, figures);
  const warnings = report.problems.map(({ reason, actual }) => `${reason}: ${actual ?? ''}`);
  return {
    closed: null,
    shown: [...shown],
    withheld: [...withheld],
    unread: [...unread],
    warnings,
  };
}

/** Answered when the lines are on the disk. */
function judgeName(
  session: DeskSession,
  { id, verdict, why }: api.NameJudgeRequest,
): api.NameJudgeAnswer {
  const by = session.reviewer();
  if (by === null) return { refused: 'say first who judges' };
  const closed = session.whyClosed();
  if (closed !== null) return { refused: closed };
  if (!/^(?:person|group):\S+$/.test(id))
    return { refused: 'only people are protected or released' };
  const node = asNodeId(id);
  const signed = { by, when: new Date().toISOString() };
  const earlier = decisionsOn(session.standing(), node).filter(
    (decision) =>
      decision.by === by && (decision.what === 'protect' || decision.what === 'release'),
  );
  const seen = session.tasks().find((task) => task.id === node)?.seen;
  const contents: DecisionContent[] = [
    ...earlier.map(
      (decision): DecisionContent => ({
        what: 'undo',
        ids: [decision.id],
        ...signed,
        why: 'judged again',
      }),
    ),
    { what: verdict, ids: [node], ...signed, why, ...(seen === undefined ? {} : { seen }) },
  ];
  session.add(contents);
  return { refused: null };
}
