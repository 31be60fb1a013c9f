import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format, resolveConfig } from 'prettier';
import type { FindingCode } from '../shared/finding/finding.ts';
import { RULE_NOTES } from '../shared/finding/rule-notes.ts';
import { DEFAULT_SEVERITY } from '../shared/finding/severity.ts';
import { ALL_RULES } from '../shared/validate/all-rules.ts';
import type { Catalogue } from '../shared/words/catalogue.ts';
import { en } from '../shared/words/en.ts';
import { findingWords } from '../shared/words/sentence.ts';
import { vi } from '../shared/words/vi.ts';
import { RULE_FIXTURES } from '../test/fixtures/rules/all-fixtures.ts';
import { runScene } from '../test/fixtures/rules/run-scene.ts';

/*
 * Makes docs/rules.md from the code: `npm run docs`. The sentences are those of each rule's own fixture, so that the
 * page shows what a person really reads.
 */

export const RULES_PAGE = new URL('rules.md', import.meta.url);

const INTRODUCTION = `# Rules

Made from the code by \`npm run docs\`; do not edit. Every finding has a code that never changes, a severity, a
sentence in each language and, where there is one, a fix that is only ever offered.

- **Error**: a figure of the report would be missing or wrong. **Warning**: doubtful, a person should look.
  **Hint**: form. Errors come first everywhere, and counts are totals.
- A programme's definition may raise, lower or switch off each code (\`"severities": { "money-outlier": "off" }\`) and
  may add rules of its own (\`"rules"\`): \`required-if\`, \`allowed-values\`, \`pattern\`, \`compare\`.
- A finding that is right as it stands can be accepted with a reason. It stays accepted for the same department, task
  and cell content, wherever the row moves, and appears again when the content changes.
- *Fix*: **safe** ones may be accepted all at once; the others one by one.

`;

function sentence(code: FindingCode, words: Catalogue): string {
  const finding = runScene(RULE_FIXTURES[code].raises).find((each) => each.code === code);
  if (!finding) throw new Error(`the fixture of ${code} does not raise it`);
  const { what, why, how } = findingWords(finding, words);
  return [what, why, how].join(' ');
}

/** Files of \`shared/validate/rules\` that give a code; reading cells gives the others. */
function givenBy(code: FindingCode): string {
  const rules = ALL_RULES.filter(({ codes }) => codes.includes(code)).map(({ name }) => name);
  return rules.length === 0 ? 'reading' : rules.join(', ');
}

function entry(code: FindingCode): string {
  const { scope, source, argument, fix } = RULE_NOTES[code];
  const lines = [
    `### \`${code}\``,
    '',
    `**${vi.findings[code].title}** · ${en.findings[code].title}`,
    '',
    `- Severity: **${DEFAULT_SEVERITY[code]}**. ${argument}`,
    `- Scope: ${scope}. Given by: ${givenBy(code)}.`,
    `- Source: ${source}.`,
    `- vi: ${sentence(code, vi)}`,
    `- en: ${sentence(code, en)}`,
    ...(fix === undefined ? [] : [`- Fix: ${fix}`]),
  ];
  return lines.join('\n');
}

function overview(codes: readonly FindingCode[]): string {
  const rows = codes.map(
    (code) =>
      `| [\`${code}\`](#${code}) | ${DEFAULT_SEVERITY[code]} | ${vi.findings[code].title} |`,
  );
  return ['| code | severity | |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The page of rules as it should stand in docs/rules.md. */
export async function rulesPage(): Promise<string> {
  const codes = Object.keys(RULE_NOTES) as FindingCode[];
  const groups = [...new Set(codes.map((code) => code.split('-')[0] ?? ''))];
  const sections = groups.map((group) => {
    const own = codes.filter((code) => code.startsWith(`${group}-`));
    return [`## ${group}`, ...own.map(entry)].join('\n\n');
  });
  const page = [INTRODUCTION + overview(codes), ...sections].join('\n\n');
  const options = await resolveConfig(RULES_PAGE);
  return format(page, { ...options, parser: 'markdown' });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(RULES_PAGE, await rulesPage());
  console.log('docs/rules.md written');
}
