import type { Report } from '../model/problem.ts';

/**
 * Reports what could not be read (a broken or circular link, no permission, a failing disk), so
 * that the rest goes on.
 */
export function unreadable(file: string, error: unknown, report: Report): void {
  const { code = 'unknown' } = error as NodeJS.ErrnoException;
  const reasons: Record<string, string> = {
    EACCES: 'no permission to read it',
    EPERM: 'no permission to read it',
    ELOOP: 'a symbolic link that leads back to itself',
    ENOENT: 'nothing is there, or nothing where it leads',
  };
  report.error(
    'source:unreadable',
    'this file or folder cannot be read',
    { file },
    { actual: reasons[code] ?? code, expected: 'a file or folder that can be opened' },
  );
}
