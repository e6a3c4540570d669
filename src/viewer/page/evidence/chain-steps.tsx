import { visibleText } from '../../visible-text.ts';
import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts/texts.ts';
import type { Step, StepVerdict } from './find-steps.ts';
import { NodeLink, NodeName } from './node-name.tsx';

/** The steps of a chain from origin to article, one below the other. */
export const ChainSteps = (room: Room & { steps: readonly Step[] }) => (
  <ol class="chain">
    {room.steps.map((step) => (
      <li key={step.id}>
        <NodeLink {...room} id={step.id} />
        {step.cue !== null && step.edge !== null && (
          <a class="cue" href={linkTo(room, step.edge)}>
            “{visibleText(step.cue)}”
          </a>
        )}
        <StepVerdicts {...room} verdicts={step.verdicts} />
      </li>
    ))}
  </ol>
);

export const StepVerdicts = (room: Room & { verdicts: readonly StepVerdict[] }) => (
  <>
    {room.verdicts.map(({ by, edge, status, aspect }) => (
      <p key={edge} class="verdict">
        <NodeName page={room.page} id={by} />:{' '}
        <a href={linkTo(room, edge)} class="badge">
          {TEXTS.verdictWords[status]}
        </a>
        {aspect !== null && ` (${visibleText(aspect)})`}
      </p>
    ))}
  </>
);
