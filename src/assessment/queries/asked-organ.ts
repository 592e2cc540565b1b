import type { Actor, Directory } from '../../identity/index.js';
import { err, ok, refusal, type Refusal, type Result } from '../../kernel/index.js';
import { assessorOf, type AssessmentAccess } from '../access.js';

/** The organ whose scores are asked about, where the actor may ask about any; by default the one that assesses him. */
export function askedOrgan(
  access: AssessmentAccess,
  directory: Directory,
  actor: Actor,
  organ: string | null | undefined,
): Result<string, readonly Refusal[]> {
  const assessor = organ ?? assessorOf(directory, actor);
  const denied = access.anywhere(actor, assessor ?? '');
  if (denied.length > 0) return err(denied);
  if (assessor !== null && directory.organ(assessor) !== undefined) return ok(assessor);
  const cure = '写明考核机关的编号';
  return err([refusal({ code: 'organ-unknown', message: '不知道由哪个机关考核', cure })]);
}
