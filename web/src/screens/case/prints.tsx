import type { ReactNode } from 'react';

const SLIPS = [
  { slip: 'dispatch', label: '发文处理单' },
  { slip: 'secrecy-review', label: '保密审查表' },
  { slip: 'document', label: '正文（套红）' },
] as const;

/** 打印 — A4 pages of the service: to look at and print in the browser, or as PDF. */
export function Prints({ id }: { readonly id: string }): ReactNode {
  const at = `/api/v1/cases/${encodeURIComponent(id)}/slips`;
  return (
    <section className="card" aria-labelledby="prints">
      <h2 id="prints">打印</h2>
      <ul className="prints">
        {SLIPS.map(({ slip, label }) => (
          <li key={slip}>
            <a href={`${at}/${slip}`} target="_blank" rel="noreferrer">
              {label}
            </a>
            <a href={`${at}/${slip}?format=pdf`} target="_blank" rel="noreferrer" className="print-pdf">
              <span className="unseen">{label}的</span>PDF
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
