import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { err, ok, type Result } from '../kernel/index.js';
import { planNewPack, readTemplate, writePack, type NewPack, type NewPackRequest } from '../policy/index.js';
import type { Lexicon } from '../workflow/index.js';
import { loadLibrary, type RulebookFault } from './rulebook.js';

/** Why there is no new pack: what is wrong with the request, or with the packs that are already there. */
export interface NewPackProblems {
  readonly problems: readonly string[];
  readonly faults: readonly RulebookFault[];
}

/**
 * Makes a pack that passes every check of the linter together with all packs beside it, or nothing at all.
 * @throws the system's error where the folder cannot be written; nothing is left then
 */
export function createPack(
  policiesDir: string,
  lexicon: Lexicon,
  request: NewPackRequest,
): Result<NewPack, NewPackProblems> {
  if (!existsSync(policiesDir)) return err({ problems: [`规则目录 ${policiesDir} 不存在`], faults: [] });
  const library = loadLibrary(policiesDir, lexicon, { scenarios: false });
  if (!library.ok)
    return err({ problems: ['现有的规则包还有毛病，先改好再建新的：'], faults: library.error });
  const pack = planNewPack(request, library.value.library, readTemplate);
  if (!pack.ok) return err({ problems: pack.error, faults: [] });
  const faults = trial(policiesDir, lexicon, pack.value);
  if (faults.length > 0) return err({ problems: ['照样稿写出的规则包通不过检查，没有写入：'], faults });
  writePack(policiesDir, pack.value);
  return ok(pack.value);
}

/** What the linter would say of the new pack among the others; tried on a copy. */
function trial(policiesDir: string, lexicon: Lexicon, pack: NewPack): readonly RulebookFault[] {
  const above = mkdtempSync(join(tmpdir(), 'wugongkai-new-'));
  try {
    const copy = join(above, basename(resolve(policiesDir)));
    mkdirSync(copy);
    for (const part of ['instruments', 'packs'])
      cpSync(join(policiesDir, part), join(copy, part), { recursive: true });
    writePack(copy, pack);
    const library = loadLibrary(copy, lexicon);
    return library.ok ? [] : library.error;
  } finally {
    rmSync(above, { recursive: true, force: true });
  }
}
