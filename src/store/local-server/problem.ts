/** The machine lacks something, or a server does not do what it should: one clear line for people. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
}
