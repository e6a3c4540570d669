import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { renderHtml } from '../../src/viewer/render-html.ts';

describe('the file', () => {
  const hostile = '</title></script><script>alert(1)</script><!-- \u2028 "&\'';
  const html = renderHtml({
    title: hostile,
    script: 'run();',
    style: 'a{b:c}',
    data: JSON.stringify({ hostile }),
  });

  test('holds one style, its data and one script, whatever the data says', () => {
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html).not.toContain('alert(1)<');
    const [, data = ''] = /type="application\/json">(.*?)<\/script>/s.exec(html) ?? [];
    expect(data).not.toContain('\u2028');
    expect(JSON.parse(data)).toEqual({ hostile });
  });
  test('lets only this script and this style run', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`script-src ${hash('run();')};`);
    expect(policy).toContain(`style-src ${hash('a{b:c}')};`);
    expect(policy).not.toMatch(/unsafe|http|connect/);
  });
  test('a script of ours that would end its own element is refused', () => {
    expect(() => renderHtml({ title: '', script: '"</script>"', style: '', data: '{}' })).toThrow();
  });
});
