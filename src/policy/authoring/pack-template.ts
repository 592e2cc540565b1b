import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonObject, isLocalDate, type Json, type LocalDate } from '../../kernel/index.js';
import { shippedPolicies } from '../schema/shipped-policies.js';

/** 样稿 — the files of a new pack, with places to fill in: `{{id}}`, `{{title}}`, `{{base}}`, `{{from}}` … */
export interface PackTemplate {
  /** The first day for which what the template cites is in force; null where it cites nothing. */
  readonly earliest: LocalDate | null;
  /** Why not earlier, for the person who asked. */
  readonly why: string;
  /** Texts by path inside the folder of the pack version. */
  readonly files: ReadonlyMap<string, string>;
  /** The stub of the office's own plan. */
  readonly instrument: string;
}

/** `office` draws a chart of its own; `overlay` only tightens a base that has one. */
export type TemplateName = 'office' | 'overlay';

const ABOUT = 'template.json';
const INSTRUMENT = 'instrument.yaml';

/**
 * Reads a template shipped with the product (policies/templates).
 * @throws Error when the installation lacks it
 */
export function readTemplate(name: TemplateName): PackTemplate {
  const folder = shippedPolicies('templates', name);
  const files = new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => file.replaceAll('\\', '/'))
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const),
  );
  const instrument = files.get(INSTRUMENT) ?? '';
  files.delete(INSTRUMENT);
  const about = JSON.parse(readFileSync(join(folder, ABOUT), 'utf8')) as Json;
  const { earliest = null, why = '' } = isJsonObject(about) ? about : {};
  return {
    earliest: isLocalDate(earliest) ? earliest : null,
    why: typeof why === 'string' ? why : '',
    files,
    instrument,
  };
}
