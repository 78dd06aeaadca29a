// The programs the tests need beside Node: a MariaDB of their own, also as a cluster, and a Chromium. Where it may, `npm test` installs them.
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './pnpm.mjs';
import { step } from './steps.mjs';

// mariadbd is in an sbin folder, which an ordinary user's PATH lacks.
const folders = [
  ...(process.env.PATH ?? '').split(delimiter),
  '/usr/sbin',
  '/usr/local/sbin',
  '/opt/homebrew/bin',
  '/Applications/Google Chrome.app/Contents/MacOS',
];

/** The full path of the first of these programs that is installed. */
export function find(...names) {
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** Chromium without its windows, which runs the tests in two thirds of the time. */
const headlessShell = 'chromium-headless-shell';
export const findChromium = () => find(headlessShell, 'chromium', 'chromium-browser', 'google-chrome', 'Google Chrome');
const installing = ['install', '-y', '--no-install-recommends'];

export const findMariadb = () => find('mariadbd');
export const findMariadbInstaller = () => find('mariadb-install-db');

/** The library by which a MariaDB takes part in a Galera cluster. */
export const findGalera = () =>
  ['/usr/lib/galera', '/usr/lib64/galera-4', '/usr/lib64/galera']
    .map((folder) => join(folder, 'libgalera_smm.so'))
    .find((path) => existsSync(path));

/** Makes sure that what is needed is there, or says the one command that makes it so and fails. Never skips a test for want of a tool. */
export async function ensureTools(needs) {
  const missing = [];
  if (needs.has('mariadb') && !(findMariadb() && findMariadbInstaller())) {
    missing.push('mariadb-server-core', 'mariadb-client-core');
  }
  if (needs.has('mariadb') && !findGalera()) missing.push('galera-4');
  if (needs.has('chromium') && !findChromium()) missing.push(headlessShell, 'fonts-noto-cjk');
  const mayInstall = isDebian() && process.getuid?.() === 0;
  // A Chromium with windows is enough where the other one cannot be had.
  const better = needs.has('chromium') && mayInstall && !find(headlessShell) ? [headlessShell] : [];
  if (missing.length > 0) {
    await step('install tools', () => (mayInstall ? aptInstall([...missing, ...better]) : howTo(missing)));
  } else if (better.length > 0) {
    await aptInstall(better);
  }
}

async function aptInstall(packages) {
  const options = { quietly: true, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await run('apt-get', ['update'], options);
  return updated.code === 0 ? run('apt-get', [...installing, ...packages], options) : updated;
}

function howTo(packages) {
  const why = isDebian()
    ? 'Only root may install them. Type'
    : 'On Debian they come with the following; elsewhere install the same programs';
  const command = ['sudo', 'apt-get', ...installing, ...packages].join(' ');
  return { code: 1, output: `The tests need programs that are not here. ${why}:\n\n  ${command}\n` };
}

function isDebian() {
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}
