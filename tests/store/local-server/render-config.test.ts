import { expect, test } from '@jest/globals';
import { renderConfig } from '../../../src/store/local-server/render-config.ts';

const settings = { boltPort: 1, httpPort: 2, readOnly: false };

test('Browser takes style and guide from this machine only, and loads them when it connects', () => {
  const config = renderConfig({ ...settings, guidePort: 3 });
  expect(config).toContain('browser.remote_content_hostname_whitelist=127.0.0.1,localhost\n');
  expect(config).toContain(
    'browser.post_connect_cmd=style http://127.0.0.1:3/style.grass; guide http://127.0.0.1:3/guide.html\n',
  );
});

test('where no guide is served it loads none', () => {
  expect(renderConfig(settings)).not.toContain('post_connect_cmd');
});
