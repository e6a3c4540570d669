export const what = 'forms of protected names in public outputs';
export const tries = 40;
export async function run({ tally }) {
  tally.add('leaked', 'to be written');
}
