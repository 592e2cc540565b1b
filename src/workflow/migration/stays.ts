import { refusal, type Refusal } from '../../kernel/index.js';

/** A reason why a case stays under the law it began under. Policy officers are the ones who can mend the mapping. */
export function stays(code: string, about: Pick<Refusal, 'message' | 'cure'> & Partial<Refusal>): Refusal {
  return refusal({ code, who: ['policy-officer'], ...about });
}
