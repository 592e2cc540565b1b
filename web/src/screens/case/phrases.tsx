import { useState, type ReactNode } from 'react';
import { problemIn } from '../../api/problem';
import { request } from '../../api/request';
import type { PhraseDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';

/** What people in offices write anyway; one's own stand before them. */
const COMMON = ['同意。', '拟同意，请领导审示。', '已阅。'];

interface PhrasesProps {
  readonly onChoose: (phrase: string) => void;
  /** What stands in the box now. */
  readonly written: () => string;
}

/** 常用意见 — a touch writes it; what one wrote can be kept for the next time. */
export function Phrases({ onChoose, written }: PhrasesProps): ReactNode {
  const { data, reload } = useLoad('phrases', (signal) =>
    request<readonly PhraseDto[]>('/me/phrases', { signal }),
  );
  const [said, setSaid] = useState('');
  const keep = async (): Promise<void> => {
    const text = written();
    if (text === '') return setSaid('先写意见，再存为常用。');
    try {
      await request('/me/phrases', { method: 'POST', body: { text } });
      setSaid('已存为常用意见。');
      reload();
    } catch (thrown) {
      setSaid(
        problemIn(thrown)
          .refusals.map(({ message }) => message)
          .join('；'),
      );
    }
  };
  const own = (data ?? []).map(({ text }) => text);
  return (
    <div className="phrases" role="group" aria-label="常用意见">
      {[...own, ...COMMON.filter((one) => !own.includes(one))].map((phrase) => (
        <button key={phrase} type="button" className="phrase" onClick={() => onChoose(phrase)}>
          {phrase}
        </button>
      ))}
      <button type="button" className="link-button" onClick={() => void keep()}>
        存为常用
      </button>
      <span className="help" role="status">
        {said}
      </span>
    </div>
  );
}
