import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectEncrypted } from 'node:tls';

/** A Bolt client's handshake: the magic number, then four protocol versions that it speaks. */
const HANDSHAKE = Buffer.from(
  '6060b017' + '00080805' + '00020404' + '00000003' + '00000000',
  'hex',
);
const BOLT_PORT = 7687;

/**
 * Whether a host neither refuses the connection nor answers. The driver only limits the time to
 * connect: with such a host it would give up but leave the socket open, and the process could not
 * exit. A host that refuses or answers is left to the driver.
 */
export function isSilent(uri: string, timeout: number): Promise<boolean> {
  const { protocol, hostname, port } = new URL(uri);
  const host = hostname.replace(/^\[|\]$/g, '');
  const address = { host, port: port === '' ? BOLT_PORT : Number(port) };
  return new Promise((resolve) => {
    const greet = (): void => void socket.write(HANDSHAKE);
    // Only the handshake is sent, so the certificate need not be checked. The driver does that.
    const socket: Socket = protocol.includes('+s')
      ? connectEncrypted({ ...address, rejectUnauthorized: false }, greet)
      : connectPlain(address, greet);
    const finish = (silent: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(silent);
    };
    const timer = setTimeout(() => finish(true), timeout);
    for (const sign of ['data', 'error', 'close'] as const) socket.once(sign, () => finish(false));
  });
}
