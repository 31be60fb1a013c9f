import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { RULES_PAGE, rulesPage } from '../../docs/make-rules.ts';

test('docs/rules.md is what the code makes of it (npm run docs)', async () => {
  expect(readFileSync(RULES_PAGE, 'utf8')).toBe(await rulesPage());
});
