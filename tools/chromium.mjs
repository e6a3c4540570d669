import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The machine's own Chromium, drawing WebGL in software. `ATTEST_CHROMIUM` names another one. Throws where
 * there is none: under `CI=true` nothing is left out.
 */
export function launchChromium() {
  const executablePath = process.env.ATTEST_CHROMIUM ?? PLACES.find((path) => existsSync(path));
  if (!executablePath)
    throw new Error(`no Chromium at ${PLACES.join(', ')}; on Debian: apt install chromium`);
  return chromium.launch({
    executablePath,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
}
