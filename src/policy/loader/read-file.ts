import { readFileSync, statSync } from 'node:fs';
import { err, type Result } from '../../kernel/index.js';
import { fault, type Fault } from '../model/fault.js';
import type { PolicySource } from '../model/library.js';
import { readYaml } from '../yaml/read-yaml.js';

/** A policy file is written by hand; whatever is larger is not one. */
const MAX_BYTES = 256 * 1024;

/** Reads and parses one file: at most 256 KB of UTF-8 YAML. */
export function readPolicyFile(path: string, file: string): Result<PolicySource, Fault[]> {
  const at = { file, line: 1 };
  let bytes: Buffer;
  try {
    if (statSync(path).size > MAX_BYTES) {
      return err([fault(at, 'file-too-large', '文件超过 256 KB，请拆成几个文件')]);
    }
    bytes = readFileSync(path);
  } catch {
    return err([fault(at, 'file-unreadable', '文件读不了，请检查权限')]);
  }
  const text = decode(bytes);
  if (text === null) return err([fault(at, 'not-utf8', '文件不是 UTF-8 编码，请另存为 UTF-8')]);
  return readYaml(text, file);
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
