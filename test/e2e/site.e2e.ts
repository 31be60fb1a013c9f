import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { describe, expect, test } from 'vitest';
import { BASE_URL } from './build-site.ts';
import { SITE } from './open-pane.ts';

const manifest = readFileSync(join(SITE, 'manifest.xml'), 'utf8');

describe('the built site', () => {
  test('has every address of its manifest', () => {
    const addresses = [...manifest.matchAll(/DefaultValue="(https:[^"]+)"/g)].map(
      ([, one]) => one ?? '',
    );
    const outside = addresses.filter((address) => !address.startsWith(`${BASE_URL}/`));
    expect(outside).toEqual([]);
    const missing = addresses
      .map((address) => new URL(address).pathname.slice(new URL(BASE_URL).pathname.length))
      .filter((path) => !existsSync(join(SITE, path)));
    expect(missing).toEqual([]);
    expect(addresses.length).toBeGreaterThan(20);
  });

  test('loads the library of Office from where Microsoft wants it, in the pane and nowhere else', () => {
    const page = (name: string): string => readFileSync(join(SITE, name), 'utf8');
    expect(page('taskpane.html')).toContain(
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    );
    expect(page('index.html')).not.toContain('appsforoffice');
  });

  test.each(['boot.js', 'notice.js'])('%s is plain enough for an old Excel', (name) => {
    const code = readFileSync(join(SITE, name), 'utf8');
    const found = new Linter().verify(code, {
      languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    });
    expect(found).toEqual([]);
  });

  test('lists every file of the page outside Excel for its offline copy', () => {
    const worker = readFileSync(join(SITE, 'sw.js'), 'utf8');
    const list = /const FILES = (\[.*\]);/.exec(worker)?.[1] ?? '[]';
    const files = JSON.parse(list) as string[];
    expect(files).toContain('index.html');
    expect(files.some((name) => name.includes('pipeline-worker'))).toBe(true);
    expect(files.filter((name) => !existsSync(join(SITE, name)))).toEqual([]);
  });
});
