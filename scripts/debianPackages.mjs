// Installs packages of Debian's, where that is possible: on Debian as root.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages with apt-get; does nothing elsewhere than on Debian as root. Whether it worked is for the caller to
 * see, by looking for the program.
 */
export function installDebianPackages(name, packages) {
  const canInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!canInstall) return;
  console.log(`Installing ${name} from the system packages …`);
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
