import { useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { MeDto, PublicityDto, SchemeScoresDto, UnitLineDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import { may } from '../../app/rights';
import { Link, navigate, useRoute } from '../../app/router';
import { ExportButton } from '../../ui/export-button';
import { Empty, Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { Bar } from './bar';
import { PERIOD, PeriodChoice, periodText } from './period-choice';
import { pointsText, scoreAt, stageLabel } from './words';

/** Every scheme of a period with its units, best first. */
export function Ranking({ me }: { readonly me: MeDto }): ReactNode {
  const { query } = useRoute();
  const asked = query.get('period') ?? '';
  const period = PERIOD.test(asked) ? asked : String(new Date().getFullYear());
  useTitle('考核');
  const path = `/assessments?period=${period}`;
  const { data, problem, reload } = useLoad(path, (signal) =>
    request<readonly SchemeScoresDto[]>(path, { signal }),
  );
  return (
    <>
      <div className="screen-head">
        <div>
          <h1>考核</h1>
          <p className="lead">每一分都能点开，看到是哪一件公文、依据哪一条。</p>
        </div>
      </div>
      <div className="filters" role="search" aria-label="选择考核期">
        <PeriodChoice period={period} onChange={(next) => navigate(`/assessment?period=${next}`)} />
      </div>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting what="正在计分…" />}
      {data?.length === 0 && (
        <Empty title={`${periodText(period)}没有考核`}>换一个考核期；有的办法按季或按月考核。</Empty>
      )}
      {data?.map((scheme) => (
        <Scheme key={scheme.scheme} scheme={scheme} may={may(me, ['assessment.review'])} onChanged={reload} />
      ))}
    </>
  );
}

interface SchemeProps {
  readonly scheme: SchemeScoresDto;
  readonly may: boolean;
  readonly onChanged: () => void;
}

function Scheme({ scheme, may: mayPublicise, onChanged }: SchemeProps): ReactNode {
  const { label, units, period, bands, annual, complete } = scheme;
  const bandOf = (id: string | null): string => bands.find((one) => one.id === id)?.label ?? '';
  return (
    <section className="group" aria-label={label}>
      <div className="group-head score-head">
        <h2>
          {label}
          <span className="count">{units.length}</span>
        </h2>
        <span className="score-tools">
          <Link to={`/assessment/${encodeURIComponent(scheme.scheme)}/${period}`}>通报和走势</Link>
          <ExportButton
            sheet={{
              name: `${label}-${period}`,
              heads: ['名次', '单位', '得分', '满分', '等次', '进度'],
              rows: units.map((one) => [
                one.rank,
                one.name,
                one.points,
                one.outOf,
                bandOf(one.band),
                stageLabel(one.stage),
              ]),
            }}
          />
          {mayPublicise && <Publicise scheme={scheme} onDone={onChanged} />}
        </span>
      </div>
      <p className="help">
        {annual !== null && `占${annual.of}的 ${Number((annual.share * 100).toFixed(2))}%。`}
        {!complete && '本办法只收录了节选，得分仅就所收各项而言。'}
      </p>
      {units.length === 0 ? (
        <Empty title="没有您可以看的单位" />
      ) : (
        <ol className="rows">
          {units.map((unit) => (
            <li key={unit.unit} className="row">
              <Link to={`/assessment/${scoreAt(scheme.scheme, period, unit.unit)}`} className="row-link">
                <UnitRow unit={unit} band={bandOf(unit.band)} />
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function UnitRow({ unit, band }: { readonly unit: UnitLineDto; readonly band: string }): ReactNode {
  const { rank, tied, name, points, outOf, stage } = unit;
  return (
    <>
      <span className="row-main">
        <span className="row-title">{name}</span>
        <span className="row-facts">
          {rank !== null && (
            <span>
              第 {rank} 名{tied && '（并列）'}
            </span>
          )}
          {band !== '' && <span>{band}</span>}
          <span>{stageLabel(stage)}</span>
        </span>
        <Bar value={points} of={outOf} />
      </span>
      <span className="row-end">
        <strong className="score-points">{pointsText(points)}</strong>
        <span className="when">满分 {outOf}</span>
      </span>
    </>
  );
}

/** 公示: all units of the scheme at once. */
function Publicise({
  scheme: { scheme, period },
  onDone,
}: {
  readonly scheme: SchemeScoresDto;
  readonly onDone: () => void;
}): ReactNode {
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [until, setUntil] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    setProblem(null);
    try {
      const done = await request<PublicityDto>(
        `/assessments/${encodeURIComponent(scheme)}/${period}/publicity`,
        { method: 'POST', body: {} },
      );
      setUntil(done.until);
      onDone();
    } catch (thrown) {
      setProblem(problemIn(thrown));
    }
  };
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void run()}>
        公示
      </button>
      {until !== null && <span role="status">已公示，申诉到 {until} 止</span>}
      {problem !== null && <Trouble problem={problem} />}
    </>
  );
}
