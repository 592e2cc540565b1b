import { err, ok, type Result } from '../../kernel/index.js';
import { composeLibrary, missingBases } from '../compose/compose-library.js';
import { fault, sortFaults, type Fault } from '../model/fault.js';
import type { Instrument } from '../model/instrument.js';
import type { PackVersion, PolicyLibrary, PolicySource } from '../model/library.js';
import type { FileKind } from '../schema/file-kinds.js';
import { shippedSchemaSet } from '../schema/schema-set.js';
import { buildVersion } from './build-version.js';
import type { CheckedFile } from './checked-file.js';
import { checkVersions } from './check-versions.js';
import { findFiles, type FoundFile } from './find-files.js';
import { parseInstrument } from './parse-instrument.js';
import { readPolicyFile } from './read-file.js';

/** What of a folder is read. Scenarios are tests: no case rests on them, and an office that runs needs none. */
export interface Reading {
  readonly scenarios?: boolean;
}

/**
 * Reads a policy folder: instruments and every dated pack version, checked against the published format
 * and laid over one another for a trial. All faults come at once; a folder with faults loads nothing.
 */
export function loadPolicies(
  dir: string,
  { scenarios = true }: Reading = {},
): Result<PolicyLibrary, Fault[]> {
  const loading = new Loading();
  const found = findFiles(dir);
  loading.faults.push(...found.faults);
  for (const file of found.files) if (scenarios || file.kind !== 'scenario') loading.read(file);
  const library = loading.library();
  const faults = [...loading.faults, ...checkVersions(library)];
  // Laying packs over each other only makes sense once each of them is whole.
  if (faults.length === 0) {
    faults.push(
      ...missingBases(library),
      ...composeLibrary(library).flatMap(({ composition }) => composition.faults),
    );
  }
  return faults.length > 0 ? err(sortFaults(faults)) : ok(library);
}

class Loading {
  readonly faults: Fault[] = [];
  private readonly schemas = shippedSchemaSet();
  private readonly sources = new Map<string, PolicySource>();
  private readonly instruments = new Map<string, Instrument>();
  /** Checked files by folder of the version. */
  private readonly folders = new Map<string, CheckedFile[]>();
  private readonly withPack = new Set<string>();

  read({ path, file, kind, version }: FoundFile): void {
    const folder =
      version === null ? null : file.slice(0, file.indexOf(`/${version.from}/`) + version.from.length + 1);
    if (folder !== null && !this.folders.has(folder)) this.folders.set(folder, []);
    if (folder !== null && kind === 'pack') this.withPack.add(folder);
    const read = readPolicyFile(path, file);
    if (!read.ok) {
      this.faults.push(...read.error);
      return;
    }
    this.sources.set(file, read.value);
    const checked = this.check(kind, read.value);
    if (checked?.kind === 'instrument') this.takeInstrument(checked);
    else if (checked !== null && folder !== null) this.folders.get(folder)?.push(checked);
  }

  library(): PolicyLibrary {
    const versions: PackVersion[] = [];
    for (const [folder, files] of this.folders) {
      if (!this.withPack.has(folder)) {
        this.faults.push(fault({ file: folder, line: 1 }, 'schema', '规则包版本缺少 pack.yaml，请补上'));
      }
      const pack = files.find((file) => file.kind === 'pack');
      if (pack === undefined) continue;
      const { version, faults } = buildVersion(pack.content, pack.source, files);
      this.faults.push(...faults);
      versions.push(version);
    }
    versions.sort((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));
    return {
      instruments: this.instruments,
      packs: byPack(versions),
      sources: this.sources,
    };
  }

  private check<K extends FileKind>(kind: K, source: PolicySource): CheckedFile | null {
    const checked = this.schemas.validate(kind, source);
    if (checked.ok) return { kind, content: checked.value, source } as CheckedFile;
    this.faults.push(...checked.error);
    return null;
  }

  private takeInstrument({ content, source }: Extract<CheckedFile, { kind: 'instrument' }>): void {
    const { instrument, faults } = parseInstrument(content, source);
    this.faults.push(...faults);
    if (!source.file.endsWith(`/${instrument.id}.yaml`)) {
      const message = `文件编号 ${instrument.id} 与文件名不一致，应叫 ${instrument.id}.yaml`;
      this.faults.push(fault(source.at('/id'), 'id-mismatch', message));
    }
    this.instruments.set(instrument.id, instrument);
  }
}

function byPack(versions: readonly PackVersion[]): Map<string, readonly PackVersion[]> {
  const packs = new Map<string, PackVersion[]>();
  for (const version of versions) {
    const others = packs.get(version.id);
    if (others === undefined) packs.set(version.id, [version]);
    else others.push(version);
  }
  return packs;
}
