import { Input } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { KINDS } from '../../ui/words';
import { CoIssuers } from './co-issuers';
import { Check, Labelled, PickOne, PickSeveral, Select } from './controls';
import { asksGround, type Draft } from './draft';
import { GroundFields } from './ground-fields';
import { channelsIn, itemsIn } from './items';
import { MoreFields } from './more-fields';

interface PaperFieldsProps {
  readonly draft: Draft;
  readonly words: WordsDto;
  /** The drafting organ, which is no co-issuer of its own paper. */
  readonly organ: string | null;
  readonly onChange: (changed: Partial<Draft>) => void;
}

const ATTRIBUTE_NOTES: Readonly<Record<string, string>> = {
  proactive: '发布后所有人可见',
  'on-application': '有人申请才提供，须写明理由',
  withheld: '不提供，须写明理由和法律依据',
};

/** What the paper is and how open it is. 公开属性 has no default: a form that proposes one decides for the drafter. */
export function PaperFields({ draft, words, organ, onChange }: PaperFieldsProps): ReactNode {
  const attributes = itemsIn(words, 'disclosure-attributes');
  return (
    <>
      <PickOne
        legend="类别"
        field="kind"
        items={KINDS}
        value={draft.kind}
        onChange={(kind) => onChange({ kind: kind as Draft['kind'] })}
      />
      {draft.kind !== 'information' && (
        <Labelled label="文种" field="documentType">
          {(id) => (
            <Select
              id={id}
              items={itemsIn(words, 'document-types')}
              value={draft.documentType}
              onChange={(documentType) => onChange({ documentType })}
            />
          )}
        </Labelled>
      )}
      <fieldset className="picks">
        <legend>这份文件是不是</legend>
        <Check
          label="规范性文件"
          field="normative"
          checked={draft.normative}
          onChange={(normative) => onChange({ normative })}
        />
        <Check
          label="代拟稿"
          field="draftOnBehalf"
          note="代政府或上级起草；公开属性只是建议，须说明理由"
          checked={draft.draftOnBehalf}
          onChange={(draftOnBehalf) => onChange({ draftOnBehalf })}
        />
        <Check
          label="转发其他机关的公文"
          field="forwarded"
          note="公开属性随原件"
          checked={draft.forwarded !== null}
          onChange={(yes) => onChange({ forwarded: yes ? { title: '', attribute: null } : null })}
        />
        <Check
          label="引用了没有公开的文件"
          field="citesNonPublic"
          note="标题、文号或内容出现在本文中"
          checked={draft.citesNonPublic}
          onChange={(citesNonPublic) => onChange({ citesNonPublic })}
        />
      </fieldset>
      {draft.forwarded !== null && <ForwardedFields draft={draft} words={words} onChange={onChange} />}
      <CoIssuers organ={organ} value={draft.coIssuers} onChange={(coIssuers) => onChange({ coIssuers })} />
      <PickOne
        legend="公开属性"
        field="attribute"
        items={attributes.map((item) => ({ ...item, note: ATTRIBUTE_NOTES[item.value] }))}
        value={draft.attribute}
        onChange={(attribute) => onChange({ attribute })}
      />
      {asksGround(draft) && (
        <GroundFields
          attribute={draft.attribute ?? ''}
          ground={draft.ground}
          words={words}
          onChange={(ground) => onChange({ ground })}
        />
      )}
      {draft.attribute === 'proactive' && (
        <PickSeveral
          legend="公开渠道"
          field="channels"
          items={channelsIn(words)}
          value={draft.channels}
          onChange={(channels) => onChange({ channels })}
        />
      )}
      <MoreFields draft={draft} words={words} onChange={onChange} />
    </>
  );
}

/** 转发 — the original and its attribute, from which this one's follows. */
function ForwardedFields({ draft, words, onChange }: Omit<PaperFieldsProps, 'organ'>): ReactNode {
  const forwarded = draft.forwarded ?? { title: '', attribute: null };
  const inherits = forwarded.attribute !== null && forwarded.attribute !== draft.attribute;
  const attributes = itemsIn(words, 'disclosure-attributes');
  const label = attributes.find(({ value }) => value === forwarded.attribute)?.label;
  return (
    <div className="ground">
      <Labelled label="原件标题" field="forwarded.title">
        {(id) => (
          <Input
            id={id}
            maxLength={200}
            value={forwarded.title}
            onChange={(event) => onChange({ forwarded: { ...forwarded, title: event.target.value } })}
          />
        )}
      </Labelled>
      <Labelled label="原件的公开属性" field="forwarded.attribute" help="原件没有标明的，不选">
        {(id, help) => (
          <Select
            id={id}
            help={help}
            items={attributes}
            value={forwarded.attribute}
            blank="原件没有标明"
            onChange={(attribute) => onChange({ forwarded: { ...forwarded, attribute } })}
          />
        )}
      </Labelled>
      {inherits && (
        <button
          type="button"
          className="plain-button"
          onClick={() => onChange({ attribute: forwarded.attribute })}
        >
          本件也定为{label}
        </button>
      )}
    </div>
  );
}
