import { refusal, type Refusal } from '../../kernel/index.js';

/** There is no organ of that id. */
export function noOrgan(organ: string): Refusal {
  return refusal({
    code: 'organ-unknown',
    message: `没有编号为“${organ}”的单位`,
    cure: '用机构编号填写，见机构列表',
    facts: { organ },
  });
}
