/** Path of a Chromium, or undefined. `CHROMIUM` in the environment wins. */
export function findChromium(): string | undefined;
/** Installs Chromium, or says in one line what to install and ends the process. */
export function installChromium(): void;
