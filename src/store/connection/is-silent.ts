import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';

/** Bolt's first words: the magic number, then four versions of the protocol that a client speaks. */
const HANDSHAKE = Buffer.from(
  '6060b017' + '00080805' + '00020404' + '00000003' + '00000000',
  'hex',
);
const BOLT_PORT = 7687;

/**
 * Whether something takes the connection, or does not even refuse it, and then says nothing. The
 * driver bounds only the opening of a connection; with such a host it would give up and leave the
 * socket open, and the process could not end. What refuses or answers is left for the driver to judge.
 */
export function isSilent(uri: string, timeout: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, '');
  const address = { host, port: port === '' ? BOLT_PORT : Number(port) };
  return new Promise((resolve) => {
    const greet = (): void => void socket.write(HANDSHAKE);
    // Nothing but a greeting is sent here; whom to trust is the driver's business.
    const socket: Socket = protocol.includes('+s')
      ? connectEncrypted({ ...address, rejectUnauthorized: false }, greet)
      : connectPlain(address, greet);
    const settle = (silent: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(silent);
    };
    const timer = setTimeout(() => settle(true), timeout);
    for (const sign of ['data', 'error', 'close'] as const) socket.once(sign, () => settle(false));
  });
}
