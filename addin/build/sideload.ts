import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Puts the development add-in into Excel on this computer: makes the certificates for https://localhost once, then
 * registers manifest.xml. `npm run sideload -- --remove` takes it out again. Run by a developer, never by users.
 */
const MANIFEST = fileURLToPath(new URL('../../manifest.xml', import.meta.url));

/** Id of manifest.xml; the name under which Excel for Windows knows a developer's add-in. */
const ID = '7b1f3a52-6c0e-4d7e-9b53-52a19e2707c4';
const WINDOWS_KEY = String.raw`HKCU\Software\Microsoft\Office\16.0\WEF\Developer`;
const MAC_FOLDER = join(homedir(), 'Library/Containers/com.microsoft.Excel/Data/Documents/wef');

function run(command: string, ...args: string[]): void {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function makeCertificates(): void {
  if (existsSync(join(homedir(), '.office-addin-dev-certs/localhost.crt'))) return;
  run('npx', '--yes', 'office-addin-dev-certs', 'install');
}

function add(): void {
  makeCertificates();
  if (process.platform === 'win32') {
    run('reg', 'add', WINDOWS_KEY, '/v', ID, '/t', 'REG_SZ', '/d', MANIFEST, '/f');
    say('Start Excel again: the tab "Ma trận nhiệm vụ" is in the ribbon.');
  } else if (process.platform === 'darwin') {
    mkdirSync(MAC_FOLDER, { recursive: true });
    copyFileSync(MANIFEST, join(MAC_FOLDER, `${ID}.manifest.xml`));
    say('Start Excel again, then Home > Add-ins: "Ma trận nhiệm vụ" is under Developer Add-ins.');
  } else {
    say('Excel does not run on this system. Excel on the web takes the add-in too:');
  }
  say(`Excel on the web: Home > Add-ins > More add-ins > Upload My Add-in, choose ${MANIFEST}`);
  say('Keep npm start running meanwhile. docs/sideload.md says more.');
}

function remove(): void {
  if (process.platform === 'win32') run('reg', 'delete', WINDOWS_KEY, '/v', ID, '/f');
  if (process.platform === 'darwin') run('rm', '-f', join(MAC_FOLDER, `${ID}.manifest.xml`));
  say('Removed. Start Excel again.');
}

if (process.argv.includes('--remove')) remove();
else add();
