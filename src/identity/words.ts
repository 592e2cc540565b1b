import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isJsonObject } from '../kernel/index.js';
import { dataFile } from './data-file.js';
import { AUDIT_OUTCOMES, IDENTITY_ACTIONS, OBJECT_KINDS } from './model/audit.js';
import { LOAN_KINDS } from './model/staff.js';
import { ORGAN_KINDS } from './model/organ.js';
import { PERMISSIONS } from './model/permissions.js';
import { ROLES } from './model/roles.js';
import type { RoleWord, Words } from './model/words.js';

/**
 * Reads the Chinese names of identity's closed lists, shipped beside the code.
 * @throws Error when a word is missing: the build is broken
 */
export function loadWords(): Words {
  const source: unknown = parse(readFileSync(dataFile('words.yaml'), 'utf8'));
  const list = <K extends string, T>(
    name: string,
    ids: readonly K[],
    read: (value: unknown) => T | null,
  ): Record<K, T> => {
    const words = isJsonObject(source) ? source[name] : undefined;
    return Object.fromEntries(
      ids.map((id) => {
        const word = read(isJsonObject(words) ? words[id] : undefined);
        if (word === null) throw new Error(`words.yaml: ${name} has no word for "${id}"`);
        return [id, word];
      }),
    ) as Record<K, T>;
  };
  return {
    roles: list('roles', ROLES, roleWord),
    permissions: list('permissions', PERMISSIONS, text),
    organKinds: list('organKinds', ORGAN_KINDS, text),
    loanKinds: list('loanKinds', LOAN_KINDS, text),
    auditActions: list('auditActions', IDENTITY_ACTIONS, text),
    auditOutcomes: list('auditOutcomes', AUDIT_OUTCOMES, text),
    objectKinds: list('objectKinds', OBJECT_KINDS, text),
  };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function roleWord(value: unknown): RoleWord | null {
  if (!isJsonObject(value)) return null;
  const label = text(value['label']);
  const duty = text(value['duty']);
  return label === null || duty === null ? null : { label, duty };
}
