import { EXIT } from '../exit-code.ts';
import { printMessage } from './print.ts';

/**
 * For work that can be resumed: on Ctrl-C cleans up, says that nothing is lost and exits with the
 * usual code. Returns a function to call when the work is done.
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
