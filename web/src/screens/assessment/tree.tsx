import type { ReactNode } from 'react';
import type { SheetCriterionDto, SheetFigureDto, SheetIndicatorDto, SheetViewDto } from '../../api/types.gen';
import { Clauses } from '../../ui/clauses';
import { ExportButton } from '../../ui/export-button';
import { Entries } from './entries';
import { UNKNOWN } from './words';

const STATUS = { scored: '', 'not-applicable': '不适用', 'not-assessable': '无法计分' } as const;
const READ_AS = { part: '分子', whole: '分母', value: '数值' } as const;

interface TreeProps {
  readonly view: SheetViewDto;
}

/** Indicators, their lines, the entries of each, and the case behind an entry. Native folds: keys and readers know them. */
export function Tree({ view }: TreeProps): ReactNode {
  const { sheet } = view;
  return (
    <section className="group" aria-label="指标">
      <div className="group-head score-head">
        <h2>指标</h2>
        <ExportButton sheet={{ name: `计分表-${view.unit.name}-${sheet.period}`, ...rowsOf(view) }} />
      </div>
      <div className="score-card">
        {sheet.indicators.map((one) => (
          <Indicator key={one.id} indicator={one} view={view} />
        ))}
        {sheet.bonus.map((one) => (
          <details key={one.id} className="score-fold" open={one.points !== null && one.points > 0}>
            <summary>
              <span>加分：{one.label}</span>
              <span className="score-figure">
                {one.points === null ? '未定' : `+${one.points}`} / 最多 {one.cap}
              </span>
            </summary>
            <Clauses clauses={[...one.clause]} />
            <Lines lines={one.credits} view={view} sign="+" />
          </details>
        ))}
        {sheet.vetoes.map((one) => (
          <details key={one.id} className="score-fold" open={one.strikes === true}>
            <summary>
              <span>一票否决：{one.label}</span>
              <span className={one.strikes === true ? 'score-figure score-lost' : 'score-figure'}>
                {one.strikes === null ? '未定' : one.strikes ? '否决' : '没有'}
              </span>
            </summary>
            <Clauses clauses={[...one.clause]} />
            {one.figure !== null && <Figure figure={one.figure} view={view} />}
          </details>
        ))}
      </div>
    </section>
  );
}

function Indicator({ indicator, view }: TreeProps & { readonly indicator: SheetIndicatorDto }): ReactNode {
  const { label, points, outOf, status, clause, deductions, credits, read, parts, vetoed } = indicator;
  const lost = points !== null && points < outOf;
  return (
    <details className="score-fold" open={lost || status === 'not-assessable'}>
      <summary>
        <span>{label}</span>
        <span className={lost ? 'score-figure score-lost' : 'score-figure'}>
          {vetoed && '被否决 '}
          {status === 'scored' ? `${points ?? ''} / ${outOf}` : STATUS[status]}
        </span>
      </summary>
      <Clauses clauses={[...clause]} />
      <Lines lines={deductions} view={view} sign="-" />
      <Lines lines={credits} view={view} sign="+" />
      {read.map((one, index) => (
        <div key={index} className="score-line">
          <p>{READ_AS[one.as]}</p>
          <Figure figure={one} view={view} />
        </div>
      ))}
      {parts.map((one) => (
        <Indicator key={one.id} indicator={one} view={view} />
      ))}
    </details>
  );
}

interface LinesProps extends TreeProps {
  readonly lines: readonly SheetCriterionDto[];
  readonly sign: '+' | '-';
}

function Lines({ lines, view, sign }: LinesProps): ReactNode {
  return lines.map((one) => (
    <div key={one.id} className="score-line">
      <p className="score-line-head">
        <span>{one.label}</span>
        <strong className={sign === '-' && (one.points ?? 0) > 0 ? 'score-lost' : ''}>
          {one.points === null ? '未定' : one.points === 0 ? '0' : `${sign}${one.points}`}
        </strong>
      </p>
      <p className="when">
        每次 {one.each} 分
        {one.uncapped !== null && one.uncapped !== one.points && `，封顶以前 ${one.uncapped} 分`}
      </p>
      <Figure figure={one} view={view} />
      <Clauses clauses={[...one.clause]} />
    </div>
  ));
}

/** A number and the entries that it was counted from. */
function Figure({ figure, view }: TreeProps & { readonly figure: SheetFigureDto }): ReactNode {
  const { value, unknown, supplied, entries, missing, grade } = figure;
  return (
    <>
      <p className="when">
        {unknown !== null ? UNKNOWN[unknown] : grade !== null ? `等次 ${grade}` : `计 ${value ?? '—'}`}
        {missing && '（到期没有报送，以没有计）'}
        {supplied !== null && ` · ${view.people[supplied.by] ?? supplied.by} 于 ${supplied.on} 报送`}
      </p>
      <Entries entries={entries} titles={view.titles} />
    </>
  );
}

function rowsOf({ sheet, titles }: SheetViewDto): {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
} {
  const lines = (under: string, all: readonly SheetCriterionDto[]): readonly (string | number | null)[][] =>
    all.map((one) => [
      under,
      one.label,
      one.points,
      null,
      one.entries.map((entry) => titles[entry.case] ?? `${entry.case}/${entry.seq}`).join('；'),
    ]);
  const below = (one: SheetIndicatorDto): readonly (string | number | null)[][] => [
    [one.label, '', one.points, one.outOf, ''],
    ...lines(one.label, one.deductions),
    ...lines(one.label, one.credits),
    ...one.parts.flatMap(below),
  ];
  return {
    heads: ['指标', '项', '分', '满分', '依据'],
    rows: [
      ...sheet.indicators.flatMap(below),
      ...sheet.bonus.flatMap((one) => [
        [one.label, '', one.points, one.cap, ''],
        ...lines(one.label, one.credits),
      ]),
    ],
  };
}
