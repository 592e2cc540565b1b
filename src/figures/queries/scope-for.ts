import type { Actor, Directory } from '../../identity/index.js';
import { err, ok, refusal, type LocalDate, type Refusal, type Result } from '../../kernel/index.js';
import type { CountScope } from '../model/counted.js';

/** What somebody asked for; what they left out is their own. */
export interface ScopeRequest {
  readonly organ?: string;
  readonly division?: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The organ a figure belongs to: the one named, that of the division, or the reader's own. */
export function organFor(
  directory: Directory,
  actor: Actor,
  { organ, division }: Pick<ScopeRequest, 'organ' | 'division'>,
): Result<string, readonly Refusal[]> {
  const near = organ ?? division ?? actor.mandates[0]?.organ;
  const found = near === undefined ? undefined : (organ ?? directory.house(near)?.id);
  if (found !== undefined && directory.organ(found) !== undefined) return ok(found);
  return err([
    refusal({
      code: 'organ-unknown',
      message: near === undefined ? '没有写明是哪个机关' : `没有编号为“${near}”的单位`,
      cure: '写明机关的编号，见机构列表',
      facts: near === undefined ? {} : { organ: near },
    }),
  ]);
}

/** The whole scope. */
export function scopeFor(
  directory: Directory,
  actor: Actor,
  request: ScopeRequest,
): Result<CountScope, readonly Refusal[]> {
  const organ = organFor(directory, actor, request);
  const { division = null, from, to } = request;
  return organ.ok ? ok({ organ: organ.value, division, from, to }) : organ;
}
