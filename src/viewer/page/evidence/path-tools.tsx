import { useId } from 'preact/hooks';
import type { NodeId } from '../../../model/ids.ts';
import { SearchBox } from '../controls/search-box.tsx';
import type { Room } from '../room.ts';
import { EVIDENCE_TEXTS } from '../texts/evidence-texts.ts';
import { NodeLink } from './node-name.tsx';

const STEPS = [0, 1, 2, 3];

/** Controls to show only a node's surroundings, or the path to another node. */
export function PathTools(room: Room & { id: NodeId }) {
  const { page, state, change } = room;
  const id = useId();
  return (
    <div class="tools">
      <p>
        <label for={id}>{EVIDENCE_TEXTS.focus}</label>{' '}
        <select
          id={id}
          value={state.focus}
          onChange={(event) => change({ focus: Number(event.currentTarget.value) })}
        >
          {STEPS.map((steps) => (
            <option key={steps} value={steps}>
              {EVIDENCE_TEXTS.focusSteps(steps)}
            </option>
          ))}
        </select>
      </p>
      <SearchBox page={page} label={EVIDENCE_TEXTS.pathTo} onPick={(to) => change({ to })} />
    </div>
  );
}

/** The requested path, step by step. */
export function PathSteps(room: Room) {
  const { state, shown, change } = room;
  if (state.to === null) return null;
  return (
    <div role="status">
      <p>
        {shown.path ? EVIDENCE_TEXTS.pathSteps(shown.path.length - 1) : EVIDENCE_TEXTS.noPath}{' '}
        <button type="button" onClick={() => change({ to: null })}>
          {EVIDENCE_TEXTS.clearPath}
        </button>
      </p>
      <ol class="chain path">
        {shown.path?.map((key) => (
          <li key={key}>
            <NodeLink {...room} id={key} />
          </li>
        ))}
      </ol>
    </div>
  );
}
