/** Who reads and judges without being a person; what they say is accepted by nobody yet. */
export const OFFLINE_CODER = { name: 'offline', version: '1' } as const;
export const RESOLVER = 'resolver';

const MACHINES: ReadonlySet<string> = new Set([OFFLINE_CODER.name, RESOLVER]);
export const isMachine = (coder: string): boolean => MACHINES.has(coder);
