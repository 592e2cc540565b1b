import { Input } from 'antd';
import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { StaffMemberDto, WordsDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { Labelled, PickSeveral, Select } from './controls';
import type { Draft } from './draft';
import { itemsIn } from './items';
import { cleanedPaste } from './paste';
import { countOf } from './writing';

interface InterpretationFieldsProps {
  readonly draft: Draft;
  readonly words: WordsDto;
  /** The drafting division: who interprets is of it. */
  readonly division: string | null;
  readonly missing: ReactNode;
  readonly onChange: (changed: Partial<Draft>) => void;
}

/** 政策解读 — written, reviewed, signed and released with its policy; what it still lacks stands at its head. */
export function InterpretationFields(props: InterpretationFieldsProps): ReactNode {
  const { draft, words, division, missing, onChange } = props;
  return (
    <section className="card" aria-labelledby="twin">
      <h2 id="twin">政策解读</h2>
      <p className="lead">与文件同步起草、同步审签、同步发布。</p>
      {missing}
      <Labelled label="解读方案" field="interpretation.plan" help="由谁解读、用什么形式、何时何处发布">
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
      <FirstInterpreter division={division} draft={draft} onChange={onChange} />
      <PickSeveral
        legend="解读要素（材料写到了的勾选）"
        field="interpretation.elements"
        items={itemsIn(words, 'interpretation-elements')}
        value={draft.elements}
        onChange={(elements) => onChange({ elements })}
      />
      <PickSeveral
        legend="解读形式"
        field="interpretation.forms"
        items={itemsIn(words, 'interpretation-forms')}
        value={draft.forms}
        onChange={(forms) => onChange({ forms })}
      />
      <Labelled label="解读标题" field="interpretation.title">
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={draft.interpretationTitle}
            onChange={(event) => onChange({ interpretationTitle: event.target.value })}
          />
        )}
      </Labelled>
      <Labelled label="解读正文" field="interpretation.body">
        {(id) => (
          <>
            <Input.TextArea
              id={id}
              className="text"
              rows={8}
              value={draft.interpretationBody}
              onPaste={cleanedPaste}
              onChange={(event) => onChange({ interpretationBody: event.target.value })}
            />
            <p className="help">{countOf(draft.interpretationBody)} 字</p>
          </>
        )}
      </Labelled>
    </section>
  );
}

function FirstInterpreter({
  division,
  draft,
  onChange,
}: Pick<InterpretationFieldsProps, 'division' | 'draft' | 'onChange'>): ReactNode {
  const { data } = useLoad(`staff/${division ?? ''}`, async (signal) =>
    division === null
      ? []
      : request<readonly StaffMemberDto[]>(`/persons?organ=${encodeURIComponent(division)}`, { signal }),
  );
  const people = (data ?? []).map(({ id, name, posts }) => ({
    value: id,
    label: posts.length === 0 ? name : `${name}（${posts.map(({ title }) => title).join('、')}）`,
  }));
  const chosen = draft.firstInterpreter;
  const known = chosen === null || people.some(({ value }) => value === chosen);
  return (
    <Labelled label="第一解读人" field="interpretation.firstInterpreter" help="起草处室主要负责人">
      {(id, help) => (
        <Select
          id={id}
          help={help}
          items={known ? people : [...people, { value: chosen, label: chosen }]}
          value={chosen}
          onChange={(firstInterpreter) => onChange({ firstInterpreter })}
        />
      )}
    </Labelled>
  );
}
