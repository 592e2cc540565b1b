import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { WordsDto } from '../../api/types.gen';
import { Refusals } from '../../ui/refusals';
import type { Autosave } from './use-autosave';

const STATES: Readonly<Record<Autosave['state'], string>> = {
  saved: '已保存',
  waiting: '有改动，稍候自动保存',
  saving: '正在保存…',
  offline: '连不上，先存在本机',
  failed: '没有保存',
  conflict: '等您合并',
};

export function SaveState({ autosave }: { readonly autosave: Autosave }): ReactNode {
  return (
    <p className={`save-state save-${autosave.state}`} role="status">
      {STATES[autosave.state]}
    </p>
  );
}

interface NotSavedProps {
  readonly autosave: Autosave;
  readonly words: WordsDto;
  /** Whether what is not saved stays in the browser meanwhile. */
  readonly kept: boolean;
}

/** Why it is not saved, and what becomes of it meanwhile. */
export function NotSaved({ autosave, words, kept }: NotSavedProps): ReactNode {
  const { problem, state } = autosave;
  if (problem === null || state === 'conflict' || state === 'saving') return null;
  if (problem.status === 0)
    return (
      <div className="notice notice-offline" role="alert">
        <p className="refusal-message">连接中断，您可以接着写。</p>
        <p>
          {kept
            ? '写的内容先存在本机浏览器里，网络恢复后自动送达；关了浏览器，再打开本稿也还在。退出登录会清除。'
            : '本件不在本机留存，请保持本页打开，网络恢复后自动送达。'}
        </p>
        <Button onClick={() => void autosave.flush()}>再存一次</Button>
      </div>
    );
  return (
    <div className="notice notice-error" role="alert">
      <Refusals refusals={problem.refusals} roles={words.roles} />
    </div>
  );
}
