// Finds Chromium for the browser tests; on Debian as root, installs it from Debian's packages.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
];

/** Path of a Chromium, or undefined. `CHROMIUM` in the environment wins. */
export function findChromium() {
  const { CHROMIUM } = process.env;
  return [...(CHROMIUM ? [CHROMIUM] : []), ...PLACES].find((path) => existsSync(path));
}

/** Installs Chromium, or says in one line what to install and ends the process. */
export function installChromium() {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (canInstall) {
    console.log('Installing Chromium from the system packages …');
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
    const options = ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'];
    spawnSync('apt-get', options, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
  if (findChromium() === undefined) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt install chromium) or set CHROMIUM to its path.',
    );
    process.exit(1);
  }
}
