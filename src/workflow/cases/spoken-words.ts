import type { IsWords } from '../../ledger/index.js';

/** Ids, codes, days, moments and hashes: what the engine reads again when it replays. */
const CODE =
  /^(?:[a-z][A-Za-z0-9]*(?:[-.][A-Za-z0-9]+)*|\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|(?:sha256|sm3):[0-9a-f]{64})$/;

/** Fields in which people write, whatever they write: a title may look like a code, a file's name often does. */
const WRITTEN = new Set([
  'title',
  'name',
  'summary',
  'basis',
  'opinion',
  'reason',
  'message',
  'plan',
  'where',
  'what',
  'consulted',
  'handling',
  'keptBy',
  'referTo',
  'formNumber',
  'fileNumber',
  'replyNumber',
  'documentNumber',
  'indexNumber',
  'commercialSecretHolder',
  'subjectCategory',
  'assortedCategory',
]);

/** Whether a text of an event is a person's words. In doubt it is: what is kept as a code stays for ever. */
export const isSpoken: IsWords = (field, text) => text !== '' && (WRITTEN.has(field) || !CODE.test(text));
