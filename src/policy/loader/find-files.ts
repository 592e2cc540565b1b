import { readdirSync, type Dirent } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fault, type Fault } from '../model/fault.js';
import { didYouMean } from '../model/near-miss.js';
import { KIND_OF_FILE, KIND_OF_FOLDER, type FileKind } from '../schema/file-kinds.js';

/** A file to read: where it lies, how faults call it, what it must contain. */
export interface FoundFile {
  readonly path: string;
  /** Path from the policy folder's own name on, with slashes: `policies/packs/…/rules/attribute.yaml`. */
  readonly file: string;
  readonly kind: FileKind;
  /** Pack id and effective date, as the folders say; null for instruments. */
  readonly version: { readonly pack: string; readonly from: string } | null;
}

/** Finds every policy file below a folder; what does not belong there is a fault, links included. */
export function findFiles(dir: string): { files: FoundFile[]; faults: Fault[] } {
  const walk = new Walk();
  const root = { path: resolve(dir), file: basename(resolve(dir)) };
  for (const [name, entry] of walk.list(root, 'folder-missing')) {
    const here = within(root, name);
    if (!entry.isDirectory() || !TOP_FOLDERS.includes(name)) {
      walk.refuse(
        here,
        `规则目录里只放 ${TOP_FOLDERS.join('、')}，不能是链接${didYouMean(name, TOP_FOLDERS)}`,
      );
    } else if (name === 'instruments') walk.instruments(here);
    else if (name === 'packs') walk.packs(here);
  }
  return { files: walk.files, faults: walk.faults };
}

/** Calendars and schemas are read by others; here they only may lie. */
const TOP_FOLDERS: readonly string[] = ['instruments', 'packs', 'calendars', 'schema', 'templates'];

interface Folder {
  readonly path: string;
  readonly file: string;
}

function within(folder: Folder, name: string): Folder {
  return { path: join(folder.path, name), file: `${folder.file}/${name}` };
}

class Walk {
  readonly files: FoundFile[] = [];
  readonly faults: Fault[] = [];

  instruments(folder: Folder): void {
    for (const [name, entry] of this.list(folder)) {
      if (isYaml(name, entry)) this.add(within(folder, name), 'instrument', null);
      else this.refuse(within(folder, name), '这里只放文件（<编号>.yaml）');
    }
  }

  packs(folder: Folder): void {
    for (const [pack, entry] of this.list(folder)) {
      const inner = within(folder, pack);
      if (!entry.isDirectory()) this.refuse(inner, '这里只放规则包的目录');
      else {
        const versions = this.list(inner);
        if (versions.length === 0) this.refuse(inner, '规则包的目录是空的，请放一个版本，或删去');
        for (const [from, version] of versions) this.version(within(inner, from), version, { pack, from });
      }
    }
  }

  private version(folder: Folder, entry: Dirent, version: { pack: string; from: string }): void {
    if (!entry.isDirectory()) {
      this.refuse(folder, '这里只放各版本的目录，以生效日期命名');
      return;
    }
    const entries = this.list(folder);
    if (entries.length === 0) this.refuse(folder, '版本的目录是空的，请放 pack.yaml，或删去');
    for (const [name, inner] of entries) {
      const here = within(folder, name);
      if (inner.isDirectory() && isKey(KIND_OF_FOLDER, name))
        this.kindFolder(here, KIND_OF_FOLDER[name], version);
      else if (inner.isFile() && isKey(KIND_OF_FILE, name)) this.add(here, KIND_OF_FILE[name], version);
      else {
        const known = [...Object.keys(KIND_OF_FILE), ...Object.keys(KIND_OF_FOLDER)];
        this.refuse(here, `规则包里可放 ${known.join('、')}${didYouMean(name, known)}`);
      }
    }
  }

  private kindFolder(folder: Folder, kind: FileKind, version: { pack: string; from: string }): void {
    for (const [name, entry] of this.list(folder)) {
      if (isYaml(name, entry)) this.add(within(folder, name), kind, version);
      else this.refuse(within(folder, name), '这里只放 .yaml 文件');
    }
  }

  /** Entries in order of name; notes for people (README.md) may lie anywhere. */
  list(
    folder: Folder,
    missing: 'folder-missing' | 'file-unreadable' = 'file-unreadable',
  ): [string, Dirent][] {
    try {
      return readdirSync(folder.path, { withFileTypes: true })
        .filter((entry) => entry.name !== 'README.md' || !entry.isFile())
        .map((entry): [string, Dirent] => [entry.name, entry])
        .sort(([a], [b]) => (a < b ? -1 : 1));
    } catch {
      this.faults.push(
        fault(
          { file: folder.file, line: 1 },
          missing,
          `目录 ${folder.file} 不存在或读不了，请核对路径和权限`,
        ),
      );
      return [];
    }
  }

  private add(at: Folder, kind: FileKind, version: FoundFile['version']): void {
    this.files.push({ path: at.path, file: at.file, kind, version });
  }

  refuse(at: Folder, advice: string): void {
    this.faults.push(fault({ file: at.file, line: 1 }, 'file-unknown', `不认识的文件：${advice}`));
  }
}

function isYaml(name: string, entry: Dirent): boolean {
  return entry.isFile() && name.endsWith('.yaml');
}

function isKey<T extends object>(record: T, key: string): key is Extract<keyof T, string> {
  return Object.hasOwn(record, key);
}
