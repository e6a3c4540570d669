import { EXIT } from '../exit-code.ts';
import { printMessage } from './print.ts';

/**
 * On Ctrl-C tidies up, says that nothing is lost and ends the process with what a shell expects; for
 * work that the same command goes on with. Call what it returns when the work is done.
 */
export function onInterrupt(tidy: () => void): () => void {
  const leave = (): void => {
    tidy();
    printMessage('interrupted; the same command goes on from here');
    process.exit(EXIT.interrupted);
  };
  process.once('SIGINT', leave);
  return () => void process.removeListener('SIGINT', leave);
}
