import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { AnnualReportAnswerDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { Trouble } from '../../ui/states';
import type { ReportAsked } from './ask';
import type { ReportDraft } from './use-report-draft';

interface SubmitProps {
  readonly asked: ReportAsked;
  readonly draft: ReportDraft;
}

/** 送审: the report becomes a document with review, sign-off and a last day; what is still being written is saved first. */
export function Submit({ asked, draft }: SubmitProps): ReactNode {
  const [clear, setClear] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [done, setDone] = useState<AnnualReportAnswerDto | null>(null);
  const begun = draft.saved.case;
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    setDone(null);
    try {
      if (await draft.flush()) {
        const body = { ...asked, declaredNonSecret: clear };
        setDone(await request<AnnualReportAnswerDto>('/annual-reports', { method: 'POST', body }));
        await draft.refresh();
      }
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  return (
    <>
      <label className="report-clear">
        <input type="checkbox" checked={clear} onChange={(event) => setClear(event.target.checked)} />
        声明不涉及国家秘密
      </label>
      <Button type="primary" loading={busy} onClick={() => void send()}>
        {begun?.stage === 'open' ? '换成新的一稿' : '送审'}
      </Button>
      {busy && <p role="status">正在做 Word、Excel 和 PDF，要几秒钟…</p>}
      {problem !== null && <Trouble problem={problem} />}
      {done !== null && <Done done={done} />}
    </>
  );
}

function Done({ done }: { readonly done: AnnualReportAnswerDto }): ReactNode {
  const open = done.open.filter(({ kind }) => kind !== 'cell').length;
  return (
    <div role="status" className="notice notice-plain">
      <Link to={`/documents/${encodeURIComponent(done.case.id)}`}>
        {done.opened ? '已立件，去办理' : '已换成新的一稿，去办理'}
      </Link>
      {open > 0 && <p>还有 {open} 处要办，办完换成新的一稿才能送出。</p>}
      {done.due !== null && (
        <p>
          最迟 {done.due.on} 公布
          {!done.due.established && '（条文没有核实过，只作提醒）'}
        </p>
      )}
      {done.withoutFile.map((one) => (
        <p key={one.code} className="when">
          {one.message}
        </p>
      ))}
    </div>
  );
}
