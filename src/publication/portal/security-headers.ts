/**
 * Content-Security-Policy under which every page of the portal works: nothing inline, no script, no other host.
 * `script-src` is closed by `default-src`.
 */
export const PORTAL_CSP =
  "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
