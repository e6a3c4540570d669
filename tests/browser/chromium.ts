/** The browser of the tests is that of the bench. */
export { launchChromium } from '../../tools/chromium.mjs';
