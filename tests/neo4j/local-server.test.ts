import { expect, test } from '@jest/globals';
import { auth, driver } from 'neo4j-driver';
import { describeWithServer, startReadOnlyServer, testServer } from './server.ts';

describeWithServer('x', () => {
  test('x', async () => {
    const { uri, username, password } = testServer();
    const d = driver(uri, auth.basic(username, password));
    const { records } = await d.executeQuery('CALL dbms.components()');
    console.log(JSON.stringify(records[0]));
    await d.close();
  });
  test('ro', async () => {
    const { uri, username, password, stop } = await startReadOnlyServer();
    const d = driver(uri, auth.basic(username, password));
    await expect(d.executeQuery('CREATE (:X)')).rejects.toThrow(/read-only/);
    await d.close();
    await stop();
  }, 100000);
});
