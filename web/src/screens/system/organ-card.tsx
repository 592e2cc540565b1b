import { useState, type ReactNode } from 'react';
import { request } from '../../api/request';
import { may } from '../../app/rights';
import type { CardProps } from './card-props';
import { FormDialog } from './form-dialog';
import { organName, organOptions } from './load-office';
import { ORGAN_KINDS, organBody, revisionBoxes } from './organ-form';

type Deed = 'revise' | 'move' | 'close';

/** One organ, and what may be done to it. */
export function OrganCard({ me, words, office, organ, past, onDone }: CardProps): ReactNode {
  const [deed, setDeed] = useState<Deed | null>(null);
  const standing = !past && organ.closedOn === null;
  const manages = standing && may(me, ['identity.manage']);
  const grants = standing && may(me, ['identity.grant']);
  const put = async (path: string, body: object, said: string): Promise<void> => {
    await request(`/organs/${encodeURIComponent(organ.id)}${path}`, { method: 'PUT', body });
    setDeed(null);
    onDone(said);
  };
  const common = { roles: words.roles, onClose: () => setDeed(null) };
  const { index } = organ;
  return (
    <section className="card" aria-labelledby="organ">
      <div className="card-head">
        <h2 id="organ">{organ.name}</h2>
        <span className="verbs">
          {manages && (
            <button type="button" className="plain-button" onClick={() => setDeed('revise')}>
              修改
            </button>
          )}
          {grants && (
            <button type="button" className="plain-button" onClick={() => setDeed('move')}>
              划转
            </button>
          )}
          {manages && (
            <button type="button" className="plain-button" onClick={() => setDeed('close')}>
              撤销
            </button>
          )}
        </span>
      </div>
      <dl className="facts">
        <div>
          <dt>类别</dt>
          <dd>{ORGAN_KINDS[organ.kind]}</dd>
        </div>
        <div>
          <dt>上级</dt>
          <dd>{organ.parentId === null ? '无' : organName(office, organ.parentId)}</dd>
        </div>
        {organ.documentCodes.length > 0 && (
          <div>
            <dt>机关代字</dt>
            <dd>{organ.documentCodes.join('、')}</dd>
          </div>
        )}
        {index !== null && (
          <div>
            <dt>索引号</dt>
            <dd>
              以 {index.front} 开头，{index.digits} 位流水号
            </dd>
          </div>
        )}
        {organ.closedOn !== null && (
          <div>
            <dt>撤销</dt>
            <dd>{organ.closedOn} 起</dd>
          </div>
        )}
      </dl>
      {deed === 'revise' && (
        <FormDialog
          {...common}
          title={`修改“${organ.name}”`}
          verb="保存"
          boxes={revisionBoxes(organ)}
          onSubmit={(filled) =>
            put('', { ...organBody(filled), ...(index === null ? {} : { index }) }, '已修改。')
          }
        />
      )}
      {deed === 'move' && (
        <FormDialog
          {...common}
          title={`划转“${organ.name}”`}
          verb="划转"
          grave
          note="划转后，按机构授予的职责随之改变范围：原上级的人不再管到这里，新上级的人管得到。"
          boxes={[
            {
              name: 'parentId',
              label: '新的上级',
              kind: 'select',
              optional: true,
              options: organOptions(office).filter(({ value }) => value !== organ.id),
              value: organ.parentId ?? '',
            },
          ]}
          onSubmit={({ parentId }) => put('/parent', parentId === '' ? {} : { parentId }, '已划转。')}
        />
      )}
      {deed === 'close' && (
        <FormDialog
          {...common}
          title={`撤销“${organ.name}”`}
          verb="撤销"
          grave
          note="撤销后不能再设岗、任职；过去的记录保留。还有下级机构或在任人员的，不能撤销。"
          boxes={[{ name: 'on', label: '自哪一天起', kind: 'date' }]}
          onSubmit={({ on }) => put('/closing', { on }, '已撤销。')}
        />
      )}
    </section>
  );
}
