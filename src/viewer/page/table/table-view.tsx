import { NodeName } from '../evidence/node-name.tsx';
import { linkTo, type Room } from '../room.ts';
import { TEXTS } from '../texts.ts';

/** What is shown, as a table. */
export function TableView(room: Room) {
  const { page, shown } = room;
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{TEXTS.column.name}</th>
        </tr>
      </thead>
      <tbody>
        {[...shown.nodes].map((id) => (
          <tr key={id}>
            <td>
              <a href={linkTo(room, id)}>
                <NodeName page={page} id={id} />
              </a>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
