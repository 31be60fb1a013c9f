import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/*
 * Known vulnerabilities among the packages. Asks the registry; where its audit service does not answer, says so and
 * holds the lock file against the list beside this file.
 */

const read = (name) => JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
const lock = read('../package-lock.json');
const known = read('advisories.json');

const audit = spawnSync('npm', ['audit', '--json', '--audit-level=high'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
const answer = parse(audit.stdout);
if (answer?.auditReportVersion) {
  const { high = 0, critical = 0 } = answer.metadata.vulnerabilities;
  console.log(`npm audit: ${high} high, ${critical} critical`);
  if (high + critical > 0) {
    console.log(audit.stdout);
    process.exitCode = 1;
  }
} else {
  console.log(
    'npm audit: the registry did not answer; checking the lock file against .ci/advisories.json alone',
  );
}

let checked = 0;
for (const [path, { version, name }] of Object.entries(lock.packages)) {
  if (path === '') continue;
  checked += 1;
  const installed = name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  for (const advisory of known.filter((entry) => entry.package === installed)) {
    const below = compare(version, advisory.fixed) < 0;
    const from = compare(version, advisory.from ?? '0.0.0') >= 0;
    if (below && from) {
      console.log(
        `${installed} ${version} is vulnerable (${advisory.id}): ${advisory.fixed} or later is needed`,
      );
      process.exitCode = 1;
    }
  }
}
console.log(`${checked} packages checked against ${known.length} advisories`);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function compare(a, b) {
  const [x, y] = [a, b].map((version) => version.split('-')[0].split('.').map(Number));
  return x[0] - y[0] || x[1] - y[1] || x[2] - y[2];
}
