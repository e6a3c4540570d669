/** The machine lacks something, or a server misbehaves. The message is written for people. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
}
