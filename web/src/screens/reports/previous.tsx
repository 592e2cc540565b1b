import { useState, type ReactNode } from 'react';
import type { ReportBuildAnswerDto } from '../../api/types.gen';
import { Waiting } from '../../ui/states';
import { base64Of } from '../draft/files';
import { FILES } from './ask';
import type { ReportDraft } from './use-report-draft';

const SOURCES = { given: '', draft: '上传的文件', published: '本系统公布的' } as const;

interface PreviousProps {
  readonly draft: ReportDraft;
  readonly built: ReportBuildAnswerDto;
  readonly locked: boolean;
}

/** 上年的年报 — with which this one is compared and from which figures are carried over; a file of it may be chosen. */
export function Previous({ draft, built, locked }: PreviousProps): ReactNode {
  const [busy, setBusy] = useState(false);
  const { previous, year } = built;
  const take = async (file: File): Promise<void> => {
    setBusy(true);
    await draft.flush({ previous: { name: file.name, content: await base64Of(file) } });
    setBusy(false);
  };
  return (
    <section className="score-card" aria-label="上年的年报">
      <h2>上年的年报</h2>
      {previous === null ? (
        <p>
          没有 {year - 1} 年度的报告，不能比较、结转和核对雷同。
          {!locked && '选上年公布的文件（Word、Excel、网页或本系统的 JSON）。'}
        </p>
      ) : (
        <p>
          {previous.year} 年度 · {SOURCES[previous.source]}
          {previous.source === 'draft' && `“${previous.name}”`}
          。与上年的比较、结转、雷同都以它为准，发现的问题列在“还要办的”里。
        </p>
      )}
      {previous?.notes.map(({ code, message }) => (
        <p key={code} className="score-note">
          {message}
        </p>
      ))}
      {!locked && (
        <div className="score-tools">
          <label className="file-button">
            {previous?.source === 'draft' ? '换一个文件' : '选择上年的文件'}
            <input
              type="file"
              accept={FILES}
              disabled={busy}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                if (file !== undefined) void take(file);
                event.target.value = '';
              }}
            />
          </label>
          {draft.saved.previous !== null && (
            <button
              type="button"
              className="plain-button"
              onClick={() => void draft.flush({ previous: null })}
            >
              不用这个文件
            </button>
          )}
        </div>
      )}
      {busy && <Waiting what="正在读…" />}
    </section>
  );
}
