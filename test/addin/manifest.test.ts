import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ALL_ACTIONS } from '../../addin/actions/all-actions.ts';
import { DEVELOPMENT_URL, manifestFor } from '../../addin/build/production-manifest.ts';

const ROOT = join(import.meta.dirname, '../..');
const PATH = join(ROOT, 'manifest.xml');
const VALIDATOR = join(ROOT, '../shared/ooxml/manifest-validate');
const manifest = readFileSync(PATH, 'utf8');

/** What a pattern's first group finds, each time. */
function all(pattern: RegExp): string[] {
  return [...manifest.matchAll(pattern)].map(([, found]) => found ?? '');
}

/** Files that the source of the site has, by the path that they are served under. */
function isServed(path: string): boolean {
  return existsSync(join(ROOT, 'addin', path)) || existsSync(join(ROOT, 'addin/public', path));
}

describe('the manifest', () => {
  test('names an action for every button that runs a function, and no action is without a button', () => {
    const named = all(/<FunctionName>([^<]+)<\/FunctionName>/g);
    expect([...named].sort()).toEqual(Object.keys(ALL_ACTIONS).sort());
  });

  test('keeps its id', () => {
    expect(all(/<Id>([^<]+)<\/Id>/g)).toEqual(['7b1f3a52-6c0e-4d7e-9b53-52a19e2707c4']);
  });

  test('points at nothing that the site does not have', () => {
    const addresses = all(/DefaultValue="(https:[^"]+)"/g).map((address) => new URL(address));
    expect(addresses.length).toBeGreaterThan(20);
    expect(addresses.filter(({ origin }) => origin !== DEVELOPMENT_URL)).toEqual([]);
    expect(addresses.filter(({ pathname }) => !isServed(pathname))).toEqual([]);
  });

  test('says everything in Vietnamese and in English', () => {
    const strings = manifest.match(/<bt:String /g)?.length ?? 0;
    const english = manifest.match(/<bt:Override Locale="en-US" /g)?.length ?? 0;
    expect(strings).toBeGreaterThan(0);
    expect(english).toBe(strings);
    expect(all(/<DefaultLocale>([^<]+)</g)).toEqual(['vi-VN']);
  });

  test('asks for no more than to read and write the document, in Excel of the floor', () => {
    expect(all(/<Permissions>([^<]+)</g)).toEqual(['ReadWriteDocument']);
    expect(manifest).toContain('<bt:Set Name="ExcelApi" MinVersion="1.14"/>');
  });

  test.skipIf(!existsSync(VALIDATOR))('is valid by the published schemas', () => {
    const told = execFileSync('python3', [VALIDATOR, PATH], { encoding: 'utf8' });
    expect(told).toContain('valid (0 violations');
  });
});

describe('the production manifest', () => {
  test.each([
    ['https://addin.example.vn', 'https://addin.example.vn/taskpane.html'],
    ['https://example.vn/nhiem-vu/', 'https://example.vn/nhiem-vu/taskpane.html'],
  ])('for %s points there, and nowhere else', (base, pane) => {
    const made = manifestFor(manifest, base);
    expect(made).toContain(`DefaultValue="${pane}"`);
    expect(made).not.toContain('localhost');
  });

  test('is not made for an address without https', () => {
    expect(() => manifestFor(manifest, 'http://example.vn')).toThrow(/https/);
  });

  test('is not made when there is nothing to replace', () => {
    const made = manifestFor(manifest, 'https://example.vn');
    expect(() => manifestFor(made, 'https://other.vn')).toThrow(/nothing to replace/);
  });
});
