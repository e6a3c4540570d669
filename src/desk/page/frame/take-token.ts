const KEPT = 'attest-desk-token';

/**
 * The secret in the address that was printed. It is taken out of the address at once, so that no
 * link, picture or history shows it, and kept for reloads and further tabs; it ends with the desk.
 */
export function takeToken(view: Window): string | null {
  const given = new URLSearchParams(view.location.hash.replace(/^#/, ''));
  const token = given.get('token');
  if (token === null) return view.localStorage.getItem(KEPT);
  view.localStorage.setItem(KEPT, token);
  given.delete('token');
  view.history.replaceState(null, '', `#${given}`);
  return token;
}
