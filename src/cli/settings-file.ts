/** In the folder in which a command is run. */
export const SETTINGS_FILE = 'attest.yaml';

/** Ends the command, with what is wrong and where. */
export const wrongSettings = (where: string, reason: string): SettingsProblem =>
  Object.assign(new Error(`error: ${SETTINGS_FILE}${where && `: ${where}`}: ${reason}`), {
    isOfSettings: true as const,
  });

type SettingsProblem = Error & { readonly isOfSettings: true };

export const isOfSettings = (error: unknown): error is SettingsProblem =>
  error instanceof Error && 'isOfSettings' in error;
