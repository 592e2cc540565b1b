import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { AnnualReportAnswerDto } from '../../api/types.gen';
import { Link } from '../../app/router';
import { Trouble } from '../../ui/states';
import type { ReportAsked } from './ask';

/** 送审: the report becomes a document with review, sign-off and a last day. */
export function Submit({ asked }: { readonly asked: ReportAsked }): ReactNode {
  const [clear, setClear] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [done, setDone] = useState<AnnualReportAnswerDto | null>(null);
  const send = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      setDone(
        await request<AnnualReportAnswerDto>('/annual-reports', {
          method: 'POST',
          body: { ...asked, declaredNonSecret: clear },
        }),
      );
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
    setBusy(false);
  };
  return (
    <>
      <label className="score-tools">
        <input type="checkbox" checked={clear} onChange={(event) => setClear(event.target.checked)} />
        声明不涉及国家秘密
      </label>
      <Button loading={busy} onClick={() => void send()}>
        送审
      </Button>
      {problem !== null && <Trouble problem={problem} />}
      {done !== null && (
        <div role="status">
          <Link to={`/documents/${encodeURIComponent(done.case.id)}`}>
            {done.opened ? '已立件，去办理' : '已换成新的一稿，去办理'}
          </Link>
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
      )}
    </>
  );
}
