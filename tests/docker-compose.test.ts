import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { CAPABILITIES, IMAGE } from '../src/store/local-server/docker-server.ts';
import { renderConfig } from '../src/store/local-server/render-config.ts';

const { services, volumes } = parse(readFileSync('docker-compose.yml', 'utf8'));
const { neo4j } = services;

describe('docker-compose.yml', () => {
  test('runs the same release line of Neo4j Community as the tests, pinned by its digest', () => {
    expect(neo4j.image).toBe(IMAGE);
    const [, line] = /^neo4j:(\d+\.\d+)\.\d+-community@sha256:[0-9a-f]{64}$/.exec(IMAGE) ?? [];
    expect(readFileSync('tools/neo4j/pom.xml', 'utf8')).toContain(`<neo4j.version>${line}.`);
  });

  test('gives the container no more rights than its start script needs', () => {
    expect(neo4j.cap_drop).toEqual(['ALL']);
    expect(neo4j.cap_add).toEqual(CAPABILITIES);
    expect(neo4j.security_opt).toEqual(['no-new-privileges:true']);
    expect(neo4j.privileged).toBeUndefined();
  });

  test('has Bolt and Neo4j Browser on loopback only', () => {
    const ports: string[] = neo4j.ports;
    expect(ports.map((port) => port.split(':').at(-1)).sort()).toEqual(['7474', '7687']);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('has no password of its own, and refuses to start without one', () => {
    expect(neo4j.environment.NEO4J_AUTH).toMatch(/^neo4j\/\$\{NEO4J_PASSWORD:\?.+\}$/);
    const example = readFileSync('.env.example', 'utf8').split('\n');
    expect(example).toContain('NEO4J_PASSWORD=');
    expect(readFileSync('.gitignore', 'utf8').split('\n')).toContain('.env');
  });

  test('lets Browser take style and guide from this machine, and from nowhere else', () => {
    const config = renderConfig({ boltPort: 1, httpPort: 2, readOnly: false });
    const hosts = neo4j.environment.NEO4J_browser_remote__content__hostname__whitelist;
    expect(config).toContain(`browser.remote_content_hostname_whitelist=${hosts}\n`);
  });

  test('is healthy only once Neo4j answers', () => {
    expect(neo4j.healthcheck.test.join(' ')).toContain('7474');
    expect(neo4j.healthcheck.retries).toBeGreaterThan(0);
  });

  test('keeps the database in a volume, and mounts the project’s Cypher read-only', () => {
    const mounts: string[] = neo4j.volumes;
    expect(mounts).toContain('data:/data');
    expect(Object.keys(volumes)).toEqual(
      mounts.filter((mount) => !mount.startsWith('.')).map((mount) => mount.split(':')[0]),
    );
    expect(mounts).toContain('./cypher:/cypher:ro');
    expect(existsSync('cypher/queries')).toBe(true);
  });
});
