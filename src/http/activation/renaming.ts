import { refusal } from '../../kernel/index.js';
import { RefusedException } from '../problem/refused.exception.js';
import type { RenamingDto } from './activation.dto.js';

type Names = Readonly<Record<string, string>>;

/** States and deadlines that changed their names, as a body gives them. */
export function renamingIn({ states = {}, clocks = {} }: Pick<RenamingDto, 'states' | 'clocks'>): {
  readonly states: Names;
  readonly clocks: Names;
} {
  return { states: namesIn(states), clocks: namesIn(clocks) };
}

/** The values of an object are checked one by one: the validator looks no deeper than the object. */
function namesIn(names: Readonly<Record<string, unknown>>): Names {
  return Object.fromEntries(
    Object.entries(names).map(([from, to]) => {
      if (typeof to === 'string' && to !== '') return [from, to];
      throw new RefusedException([
        refusal({ code: 'body-invalid', message: `“${from}”对应的名称应为文本`, cure: '写作 {"旧":"新"}' }),
      ]);
    }),
  );
}
