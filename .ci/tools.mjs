import { spawnSync } from 'node:child_process';

/*
 * Finds the programs that the tests use beside Node, and installs the missing ones where that is possible: as root
 * on Debian or Ubuntu. Elsewhere it says what to install. Tests that need a missing program say that they skip.
 */

const TOOLS = [
  {
    program: ['chromium', 'chromium-browser', 'google-chrome'],
    package: 'chromium',
    for: 'the pane in a browser',
  },
  {
    program: ['soffice', 'libreoffice'],
    package: 'libreoffice-calc libreoffice-writer',
    for: 'rounds of workbooks through another program',
  },
  { program: ['xmllint'], package: 'libxml2-utils', for: 'schemas of what is written' },
  { program: ['pdftoppm'], package: 'poppler-utils', for: 'pictures of pages' },
  { program: ['python3'], package: 'python3', for: 'the validators' },
];

const found = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const missing = TOOLS.filter(({ program }) => !program.some(found));

if (missing.length > 0) {
  const packages = missing.flatMap((tool) => tool.package.split(' '));
  const canInstall = process.getuid?.() === 0 && found('apt-get');
  if (canInstall) {
    console.log(`Installing what the tests need: ${packages.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages, 'fonts-liberation');
  }
  for (const tool of TOOLS.filter(({ program }) => !program.some(found))) {
    console.log(
      `NOT FOUND: ${tool.program[0]} (${tool.for}). On Debian or Ubuntu: sudo apt-get install ${tool.package}`,
    );
    if (process.env.CI) process.exitCode = 1;
  }
}
