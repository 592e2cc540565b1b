import { unpackChromium } from './chromium.setup.mjs';
import startPostgres from './postgres.setup.mjs';

/** What the end-to-end tests need before they begin: a database server and a browser. */
export default async function setUp() {
  await unpackChromium();
  await startPostgres();
}
