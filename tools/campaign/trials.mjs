import * as bitsFlipped from './trials/bits-flipped.mjs';
import * as buildKilled from './trials/build-killed.mjs';
import * as buildsTogether from './trials/builds-together.mjs';
import * as decisionsDamaged from './trials/decisions-damaged.mjs';
import * as deskKilled from './trials/desk-killed.mjs';
import * as expressionsAttacked from './trials/expressions-attacked.mjs';
import * as hostileContent from './trials/hostile-content.mjs';
import { inputsMutated } from './trials/inputs-mutated.mjs';
import * as namesInForms from './trials/names-in-forms.mjs';
import * as noRoom from './trials/no-room.mjs';
import * as pushKilled from './trials/push-killed.mjs';
import * as pushesTogether from './trials/pushes-together.mjs';
import * as serverKilled from './trials/server-killed.mjs';
import * as surroundingsChanged from './trials/surroundings-changed.mjs';

/** In the order in which they run: those that need a server come last. */
export const TRIALS = {
  'build-killed': buildKilled,
  'builds-together': buildsTogether,
  'bits-flipped': bitsFlipped,
  'decisions-damaged': decisionsDamaged,
  'desk-killed': deskKilled,
  'no-room': noRoom,
  'surroundings-changed': surroundingsChanged,
  // 100,000 inputs in all
  'articles-mutated': inputsMutated('articles', 17_000),
  'texts-mutated': inputsMutated('texts', 17_000),
  'pages-mutated': inputsMutated('pages', 17_000),
  'lines-mutated': inputsMutated('lines', 17_000),
  'codings-mutated': inputsMutated('codings', 16_000),
  'decisions-mutated': inputsMutated('decisions', 16_000),
  'expressions-attacked': expressionsAttacked,
  'hostile-content': hostileContent,
  'names-in-forms': namesInForms,
  'push-killed': pushKilled,
  'server-killed': serverKilled,
  'pushes-together': pushesTogether,
};
