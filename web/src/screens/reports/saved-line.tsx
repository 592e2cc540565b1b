import type { ReactNode } from 'react';
import { minuteText } from '../../ui/dates';
import { Trouble } from '../../ui/states';
import type { ReportDraft } from './use-report-draft';

const STATES: Readonly<Record<Exclude<ReportDraft['state'], 'saved'>, string>> = {
  waiting: '有改动，稍候自动保存',
  saving: '正在保存…',
  offline: '连不上，先存在本机；恢复后自动送达',
  failed: '没有保存',
  conflict: '等您选定',
};

/** Whether what was written has arrived, and who saved last. */
export function SavedLine({ draft }: { readonly draft: ReportDraft }): ReactNode {
  const { state, saved, problem } = draft;
  return (
    <>
      <p className={`report-state report-${state}`} role="status">
        {state !== 'saved'
          ? STATES[state]
          : saved.saved === null
            ? '还没有人写过'
            : `已保存 · ${saved.saved.name} ${minuteText(saved.saved.at)}`}
      </p>
      {problem !== null && state !== 'offline' && <Trouble problem={problem} />}
      {state === 'offline' && (
        <button type="button" className="plain-button" onClick={() => void draft.flush()}>
          再存一次
        </button>
      )}
    </>
  );
}
