import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { workplace } from '../cli/program.ts';
import { attestOnServer } from './attest-on-server.ts';
import { useDatabase } from './database.ts';
import { describeWithServer } from './server.ts';

jest.setTimeout(120_000);

describeWithServer('ships in the database', () => {
  const db = useDatabase();
  const place = workplace();
  cpSync('tests/cases/vessels', join(place.folder, 'articles'), { recursive: true });
  const attest = attestOnServer(place);

  test('are pushed under a constraint of their own, and answered by queries', async () => {
    expect(attest('build', 'articles').code).toBe(0);
    expect(attest('push').code).toBe(0);
    expect(await db.ask('MATCH (n:Vessel) RETURN n.id AS id, n.imo AS imo ORDER BY id')).toEqual([
      { id: 'vessel:orlun-burns/orlun', imo: '9074729' },
      { id: 'vessel:orlun-sank/other', imo: '9319466' },
      { id: 'vessel:orlun-sank/star', imo: '9074729' },
    ]);
    expect(
      await db.ask("SHOW CONSTRAINTS YIELD name WHERE name = 'attest_vessel_id' RETURN name"),
    ).toEqual([{ name: 'attest_vessel_id' }]);
    const found = attest('query', 'find', '-p', 'words=Orlun', '--json');
    expect(found.stdout).toContain('vessel:orlun-burns/orlun');
    const drawn = attest('query', 'draw-judgements', '--json');
    expect(drawn.stdout).toContain('vessel:orlun-sank/star');
  });
});
