/** What a driver needs to reach a server. */
export interface Connection {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
}
