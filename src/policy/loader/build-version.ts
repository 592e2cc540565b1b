import { digest, isLocalDate, type Json } from '../../kernel/index.js';
import { fault, type Fault } from '../model/fault.js';
import type { PackVersion, PolicySource } from '../model/library.js';
import type { RawPack } from '../schema/raw.js';
import type { CheckedFile } from './checked-file.js';
import { many } from './sugar.js';
import { VersionParts } from './version-parts.js';

/** Puts the checked files of one folder together into a pack version. */
export function buildVersion(
  pack: RawPack,
  source: PolicySource,
  files: readonly CheckedFile[],
): { version: PackVersion; faults: readonly Fault[] } {
  const parts = new VersionParts();
  for (const file of files) parts.take(file, pack);
  const folder = source.file.slice(0, source.file.lastIndexOf('/') + 1);
  const version: PackVersion = {
    id: pack.id,
    title: pack.title,
    effectiveFrom: pack.effectiveFrom,
    effectiveTo: pack.effectiveTo ?? null,
    extends: pack.extends ?? null,
    instruments: pack.instruments,
    coverage: { from: pack.coverage.from, to: pack.coverage.to ?? null },
    transition:
      pack.transition === undefined
        ? null
        : { started: pack.transition.started, clause: many(pack.transition.clause) },
    settings: pack.settings ?? {},
    rules: parts.rules,
    charts: Object.fromEntries(parts.charts),
    chains: Object.fromEntries(parts.chains),
    parameters: Object.fromEntries(parts.parameters),
    lists: Object.fromEntries(parts.lists),
    forms: Object.fromEntries(parts.forms),
    measures: Object.fromEntries(parts.measures),
    assessments: Object.fromEntries(parts.assessments),
    properties: parts.properties,
    unencoded: parts.unencoded,
    scenarios: parts.scenarios,
    content: digest(JSON.stringify(contentOf(files, folder))),
    source: source.file,
  };
  return { version, faults: [...parts.faults, ...checkDates(version, source)] };
}

/**
 * What the hash covers: everything that decides, by path and in the order in which it is written (the first outcome of a
 * step agrees); not the tests, and not the day the version ends.
 */
function contentOf(files: readonly CheckedFile[], folder: string): Json {
  const members = files
    .filter((file) => file.kind !== 'scenario')
    .map((file): [string, Json] => [file.source.file.slice(folder.length), withoutEnd(file)]);
  return Object.fromEntries(members);
}

function withoutEnd(file: CheckedFile): Json {
  if (file.kind !== 'pack' || typeof file.source.value !== 'object' || file.source.value === null)
    return file.source.value;
  return Object.fromEntries(Object.entries(file.source.value).filter(([key]) => key !== 'effectiveTo'));
}

function checkDates(version: PackVersion, source: PolicySource): Fault[] {
  const faults: Fault[] = [];
  const { effectiveFrom, effectiveTo, coverage } = version;
  if (effectiveTo !== null && effectiveTo < effectiveFrom) {
    faults.push(
      fault(
        source.at('/effectiveTo'),
        'date-order',
        `失效日期 ${effectiveTo} 早于生效日期 ${effectiveFrom}，请改正其中一个`,
      ),
    );
  }
  if (coverage.to !== null && coverage.to < coverage.from) {
    faults.push(
      fault(
        source.at('/coverage/to'),
        'date-order',
        `适用范围截止 ${coverage.to}，早于起始 ${coverage.from}，请改正其中一个`,
      ),
    );
  }
  const [, pack, from] = /([^/]+)\/([^/]+)\/pack\.yaml$/.exec(source.file) ?? [];
  if (pack !== version.id) {
    faults.push(
      fault(
        source.at('/id'),
        'id-mismatch',
        `规则包编号 ${version.id} 与目录名 ${pack ?? ''} 不一致，请改成一致`,
      ),
    );
  }
  if (!isLocalDate(from) || from !== effectiveFrom) {
    faults.push(
      fault(
        source.at('/effectiveFrom'),
        'id-mismatch',
        `生效日期 ${effectiveFrom} 与目录名 ${from ?? ''} 不一致，请改成一致`,
      ),
    );
  }
  return faults;
}
