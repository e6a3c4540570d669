/** The tests use the same browser as the benchmark. */
export { launchChromium } from '../../tools/chromium.mjs';
