import { browserCommands } from '../browser/browser-commands.ts';
import { guideAddress } from './guide.ts';
import { LOOPBACK } from './ports.ts';

export interface ServerSettings {
  readonly boltPort: number;
  readonly httpPort: number;
  readonly readOnly: boolean;
  /** Port of the style and guide that Browser loads when it connects. */
  readonly guidePort?: number | undefined;
}

/** `neo4j.conf` for a server that only this machine can reach and that sends no telemetry. */
export const renderConfig = ({ boltPort, httpPort, readOnly, guidePort }: ServerSettings): string =>
  Object.entries({
    'server.default_listen_address': LOOPBACK,
    'server.default_advertised_address': LOOPBACK,
    'server.bolt.listen_address': `${LOOPBACK}:${boltPort}`,
    'server.bolt.advertised_address': `${LOOPBACK}:${boltPort}`,
    'server.http.listen_address': `${LOOPBACK}:${httpPort}`,
    'server.http.advertised_address': `${LOOPBACK}:${httpPort}`,
    'server.https.enabled': false,
    'dbms.security.auth_enabled': true,
    // Only this machine can connect, and nobody guesses 18 random bytes. So a mistyped password
    // must not lock out the right one for five seconds.
    'dbms.security.auth_max_failed_attempts': 0,
    'dbms.usage_report.enabled': false,
    'client.allow_telemetry': false,
    'server.databases.default_to_read_only': readOnly,
    'server.memory.pagecache.size': '256m',
    // Hosts, on any port, from which Browser accepts a style or a guide.
    'browser.remote_content_hostname_whitelist': `${LOOPBACK},localhost`,
    ...(guidePort !== undefined && {
      'browser.post_connect_cmd': browserCommands(guideAddress(guidePort)).join('; '),
    }),
    // Seconds to wait for late connections at shutdown, applied twice. Nobody else connects.
    'internal.dbms.bolt.netty_server_shutdown_quiet_period': 0,
    // Otherwise each database takes a quarter of a gigabyte on disk.
    'db.tx_log.preallocate': false,
  })
    .map(([setting, value]) => `${setting}=${value}\n`)
    .join('');
