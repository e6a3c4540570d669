/**
 * The planted events: one per story, of one type. Each wording has three forms, with town and date:
 * `did` ("The unit …"), `had` ("… said that the unit …") and `done` (passive).
 */
export const DEEDS = [
  {
    type: 'attack',
    wordings: [
      {
        did: 'shelled {town} {on}',
        had: 'had shelled {town} {on}',
        done: '{town} was shelled by the {unit} {on}',
      },
      {
        did: 'fired rockets at {town} {on}',
        had: 'had fired rockets at {town} {on}',
        done: 'Rockets were fired at {town} by the {unit} {on}',
      },
      {
        did: 'attacked the town of {town} with drones {on}',
        had: 'had attacked the town of {town} with drones {on}',
        done: 'The town of {town} was attacked with drones by the {unit} {on}',
      },
      {
        did: 'bombarded {town} {on}',
        had: 'had bombarded {town} {on}',
        done: '{town} was bombarded by the {unit} {on}',
      },
      {
        did: 'struck the town of {town} {on}',
        had: 'had struck the town of {town} {on}',
        done: 'The town of {town} was struck by the {unit} {on}',
      },
    ],
  },
  {
    type: 'capture',
    wordings: [
      {
        did: 'captured {count} soldiers near {town} {on}',
        had: 'had captured {count} soldiers near {town} {on}',
        done: '{Count} soldiers were captured near {town} by the {unit} {on}',
      },
      {
        did: 'took {count} soldiers prisoner near {town} {on}',
        had: 'had taken {count} soldiers prisoner near {town} {on}',
        done: '{Count} soldiers were taken prisoner near {town} by the {unit} {on}',
      },
    ],
  },
  {
    type: 'destroy',
    wordings: [
      {
        did: 'destroyed a bridge in {town} {on}',
        had: 'had destroyed a bridge in {town} {on}',
        done: 'A bridge in {town} was destroyed by the {unit} {on}',
      },
      {
        did: 'wrecked a bridge in {town} {on}',
        had: 'had wrecked a bridge in {town} {on}',
        done: 'A bridge in {town} was wrecked by the {unit} {on}',
      },
      {
        did: 'demolished a bridge in {town} {on}',
        had: 'had demolished a bridge in {town} {on}',
        done: 'A bridge in {town} was demolished by the {unit} {on}',
      },
    ],
  },
  {
    type: 'withdraw',
    wordings: [
      {
        did: 'withdrew from {town} {on}',
        had: 'had withdrawn from {town} {on}',
      },
      {
        did: 'pulled out of {town} {on}',
        had: 'had pulled out of {town} {on}',
      },
      {
        did: 'retreated from {town} {on}',
        had: 'had retreated from {town} {on}',
      },
    ],
  },
];
