import type { ReactNode } from 'react';
import type { ReportBuildAnswerDto } from '../../api/types.gen';
import { cellNames } from './cell-names';
import { Chart } from './chart';
import type { Texts } from './writing';
import { Grid } from './grid';
import { Paragraphs } from './paragraphs';
import { Signatures, Unplaced } from './signatures';

interface EditorProps {
  readonly built: ReportBuildAnswerDto;
  readonly texts: Texts;
  readonly locked: boolean;
  readonly onWrite: (at: string, text: string | null) => void;
  readonly onCell: (at: string) => void;
}

/** The report section by section: words to write, tables to open, charts to see. */
export function Editor(props: EditorProps): ReactNode {
  const {
    built: { report },
    texts,
    locked,
    onWrite,
    onCell,
  } = props;
  const names = cellNames(report);
  return (
    <>
      <h2 className="report-title">{report.title}</h2>
      {report.sections.map((section) => (
        <section key={section.id} className="group" aria-label={section.label}>
          <h3>{section.label}</h3>
          <div className="score-card score-form">
            <Paragraphs section={section} texts={texts} locked={locked} onWrite={onWrite} />
            {section.tables.map((table) => (
              <Grid key={table.id} table={table} names={names} onCell={onCell} />
            ))}
            {section.charts.map((chart) => (
              <Chart key={chart.id} chart={chart} />
            ))}
          </div>
        </section>
      ))}
      <Signatures {...props} />
      {report.annexes.map((table) => (
        <Grid key={table.id} table={table} names={names} onCell={onCell} />
      ))}
      {report.comparison !== null && (
        <section className="group" aria-label="与上年比较">
          <h3>与上年比较</h3>
          <Grid table={report.comparison.table} names={names} onCell={onCell} />
        </section>
      )}
      <Unplaced {...props} />
    </>
  );
}
