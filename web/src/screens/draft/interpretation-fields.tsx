import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { Labelled, PickSeveral } from './controls';
import type { Draft } from './draft';
import { itemsIn } from './paper-fields';

interface InterpretationFieldsProps {
  readonly draft: Draft;
  readonly words: WordsDto;
  readonly onChange: (changed: Partial<Draft>) => void;
}

/** 政策解读 — written, reviewed, signed and released with its policy. */
export function InterpretationFields({ draft, words, onChange }: InterpretationFieldsProps): ReactNode {
  return (
    <section className="card" aria-labelledby="twin">
      <h2 id="twin">政策解读</h2>
      <p className="lead">与文件同步起草、同步审签、同步发布。</p>
      <Labelled label="解读方案" help="由谁解读、用什么形式、何时发布">
        {(id, help) => (
          <Input.TextArea
            id={id}
            aria-describedby={help}
            rows={2}
            value={draft.plan}
            onChange={(event) => onChange({ plan: event.target.value })}
          />
        )}
      </Labelled>
      <PickSeveral
        legend="解读要素"
        items={itemsIn(words, 'interpretation-elements')}
        value={draft.elements}
        onChange={(elements) => onChange({ elements })}
      />
      <PickSeveral
        legend="解读形式"
        items={itemsIn(words, 'interpretation-forms')}
        value={draft.forms}
        onChange={(forms) => onChange({ forms })}
      />
      <Labelled label="解读标题">
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={draft.interpretationTitle}
            onChange={(event) => onChange({ interpretationTitle: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label="解读正文">
        {(id) => (
          <Input.TextArea
            id={id}
            className="text"
            rows={6}
            value={draft.interpretationBody}
            onChange={(event) => onChange({ interpretationBody: event.target.value })}
          />
        )}
      </Labelled>
    </section>
  );
}
