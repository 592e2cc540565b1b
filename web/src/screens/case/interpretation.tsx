import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { Paper } from '../../ui/paper';
import { labelIn } from '../../ui/words';
import type { InterpretationFacts } from './facts';

interface InterpretationProps {
  readonly facts: InterpretationFacts;
  readonly words: WordsDto;
  readonly text: string | null;
}

/** 政策解读 — what travels with the paper. */
export function Interpretation({ facts, words, text }: InterpretationProps): ReactNode {
  return (
    <section className="card" aria-labelledby="interpretation">
      <h2 id="interpretation">政策解读</h2>
      <dl className="facts">
        <div>
          <dt>标题</dt>
          <dd>{facts.title ?? '未写'}</dd>
        </div>
        <div>
          <dt>解读方案</dt>
          <dd>{facts.plan ?? '未写'}</dd>
        </div>
        <div>
          <dt>解读要素</dt>
          <dd>
            {facts.elements.map((id) => labelIn(words, 'interpretation-elements', id)).join('、') || '未选'}
          </dd>
        </div>
        <div>
          <dt>解读形式</dt>
          <dd>{facts.forms.map((id) => labelIn(words, 'interpretation-forms', id)).join('、') || '未选'}</dd>
        </div>
      </dl>
      <Paper title={facts.title ?? '政策解读'} text={text} empty="还没有解读正文" />
    </section>
  );
}
