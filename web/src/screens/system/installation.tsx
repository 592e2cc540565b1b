import type { ReactNode } from 'react';
import { request } from '../../api/request';
import type { HealthDto, InstallationDto } from '../../api/types.gen';
import { useLoad } from '../../api/use-load';
import type { ScreenProps } from '../../app/screen-props';
import { minuteText } from '../../ui/dates';
import { Clauses } from '../../ui/clauses';
import { Trouble, Waiting } from '../../ui/states';
import { useTitle } from '../../ui/use-title';
import { may } from '../../app/rights';
import { saveCsv } from '../../ui/save-file';
import { Head } from './head';

/** Orders by the names that the carriers have. */
const TOPICS: Readonly<Record<string, string>> = {
  'publication.release': '发布到内置公开网站',
  'publication.withdraw': '从内置公开网站撤下',
  'document.validity-changed': '重新生成已公开的页面',
  'storage.purge': '销毁封存件的内容',
};

/** 运行与渠道 — whether the service is well, what the orders to the world came to, and the channels of the pack. */
export function Installation({ me }: ScreenProps): ReactNode {
  useTitle('运行与渠道');
  const health = useLoad('health', (signal) => request<HealthDto>('/health/ready', { signal }));
  const { data, problem, reload } = useLoad('installation', (signal) =>
    request<InstallationDto>('/installation', { signal }),
  );
  const well = health.data !== null && data?.orders.every(({ dead }) => dead === 0) === true;
  return (
    <>
      <Head title="运行与渠道" lead="服务是否正常，发布和撤下办得怎样，规则包列了哪些公开渠道。">
        <button
          type="button"
          className="plain-button"
          onClick={() => {
            reload();
            health.reload();
          }}
        >
          刷新
        </button>
      </Head>
      {problem !== null && <Trouble problem={problem} onRetry={reload} />}
      {problem === null && data === null && <Waiting />}
      {data !== null && (
        <div className="stack">
          <section className="card" aria-labelledby="state">
            <h2 id="state">
              运行{' '}
              <span className={well ? 'mark mark-good' : 'mark mark-warn'}>{well ? '正常' : '须看一看'}</span>
            </h2>
            <dl className="facts">
              <div>
                <dt>服务的今天</dt>
                <dd>{data.today}</dd>
              </div>
              <div>
                <dt>存储</dt>
                <dd>{data.storage === 'sqlite' ? 'SQLite（单机）' : 'PostgreSQL'}</dd>
              </div>
              <div>
                <dt>今天施行的规则包</dt>
                <dd>
                  {data.packTitle}，{data.effectiveFrom} 起
                </dd>
              </div>
              <div>
                <dt>工作日历到</dt>
                <dd>{data.calendarUntil}</dd>
              </div>
            </dl>
          </section>
          <Orders of={data} />
          <section className="card" aria-labelledby="channels">
            <h2 id="channels">公开渠道</h2>
            <p className="soft">
              规则包列出的渠道，拟稿时从中选。本系统自动发布的只有内置公开网站；其他渠道由信息中心按审定的内容发布。
            </p>
            <table className="grid">
              <thead>
                <tr>
                  <th scope="col">渠道</th>
                  <th scope="col">依据</th>
                </tr>
              </thead>
              <tbody>
                {data.channels.map(({ id, label, clause }) => (
                  <tr key={id}>
                    <td>{label}</td>
                    <td>
                      {may(me, ['policy.read']) ? (
                        <Clauses clauses={clause} />
                      ) : (
                        <span className="soft">{clause.join('、')}</span>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </div>
      )}
    </>
  );
}

function Orders({ of }: { readonly of: InstallationDto }): ReactNode {
  const nameOf = (topic: string): string => TOPICS[topic] ?? topic;
  return (
    <section className="card" aria-labelledby="orders">
      <div className="card-head">
        <h2 id="orders">对外指令</h2>
        {of.orders.length > 0 && (
          <button
            type="button"
            className="plain-button"
            onClick={() =>
              saveCsv(
                '对外指令',
                ['指令', '已执行', '等待', '放弃', '最近的错误'],
                of.orders.map(({ topic, done, waiting, dead, lastError }) => [
                  nameOf(topic),
                  String(done),
                  String(waiting),
                  String(dead),
                  lastError,
                ]),
              )
            }
          >
            导出表格
          </button>
        )}
      </div>
      {of.orders.length === 0 ? (
        <p className="soft">还没有发布或撤下过。</p>
      ) : (
        <table className="grid">
          <thead>
            <tr>
              <th scope="col">指令</th>
              <th scope="col">已执行</th>
              <th scope="col">等待</th>
              <th scope="col">放弃</th>
            </tr>
          </thead>
          <tbody>
            {of.orders.map(({ topic, done, waiting, dead, oldestWaitingAt, lastError }) => (
              <tr key={topic}>
                <td>
                  {nameOf(topic)}
                  {lastError !== null && <p className="soft">最近的错误：{lastError}</p>}
                </td>
                <td data-label="已执行" className="number">
                  {done}
                </td>
                <td data-label="等待" className="number">
                  {waiting}
                  {oldestWaitingAt !== null && (
                    <span className="soft">（最早 {minuteText(oldestWaitingAt)}）</span>
                  )}
                </td>
                <td data-label="放弃" className="number">
                  {dead > 0 ? <span className="mark mark-bad">{dead}，请告诉系统维护人员</span> : 0}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
