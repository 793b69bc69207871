// Finds Chromium for the browser tests; on Debian as root, installs it from Debian's packages.
import { existsSync } from 'node:fs';
import { installDebianPackages } from './debianPackages.mjs';

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
  installDebianPackages('Chromium', ['chromium', 'fonts-dejavu-core']);
  if (findChromium() === undefined) {
    console.error(
      'The browser tests need Chromium: install it (Debian: apt install chromium) or set CHROMIUM to its path.',
    );
    process.exit(1);
  }
}
