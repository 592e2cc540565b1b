import { Fragment, useState, type ReactNode } from 'react';
import type { CaseSignatureDto, HandlingDto, TakenDto, TrackEntryDto } from '../../api/types.gen';
import { minuteText } from '../../ui/dates';
import { SignedBy } from './signed-by';
import { Why, WhyButton } from './why';

const MINUTES_OF_HOUR = 60;

interface HandlingsProps {
  readonly id: string;
  readonly handlings: readonly HandlingDto[];
  readonly track: readonly TrackEntryDto[];
  readonly signatures: readonly CaseSignatureDto[];
}

/** 经办 — who had it in hand, on whose behalf, with which opinion, when it came, was opened and done, and how long it took. */
export function Handlings({ id, handlings, track, signatures }: HandlingsProps): ReactNode {
  const [open, setOpen] = useState<number | null>(null);
  return (
    <table className="handlings">
      <thead>
        <tr>
          <th scope="col">环节</th>
          <th scope="col">办理人</th>
          <th scope="col">办理和意见</th>
          <th scope="col">收到</th>
          <th scope="col">打开</th>
          <th scope="col">办结</th>
          <th scope="col">用时</th>
          <th scope="col">
            <span className="unseen">依据</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {handlings.map((one, index) => {
          const { seq } = one;
          return (
            <Fragment key={`${one.task ?? 'act'}/${index}`}>
              <tr
                className={one.doneAt === null ? 'handling-open' : one.ended ? 'handling-ended' : undefined}
              >
                <th scope="row">{one.stateLabel}</th>
                <td data-name="办理人">
                  {whoText(one)}
                  {one.onBehalfOfName !== null && (
                    <span className="handling-behalf">代 {one.onBehalfOfName}</span>
                  )}
                </td>
                <td data-name="办理和意见">
                  {whatText(one)}
                  {one.opinion !== null && <blockquote className="track-opinion">{one.opinion}</blockquote>}
                  {!one.ended && (
                    <SignedBy entry={track.find((entry) => entry.seq === seq)} signatures={signatures} />
                  )}
                </td>
                <Moment name="收到" at={one.receivedAt} />
                <Moment name="打开" at={one.openedAt} />
                <Moment name="办结" at={one.doneAt} />
                <td data-name="用时">{one.taken === null ? '—' : takenText(one.taken)}</td>
                <td className="handling-why">
                  {seq !== null && !one.ended && (
                    <WhyButton
                      seq={seq}
                      label={one.what}
                      open={open === seq}
                      onToggle={() => setOpen(open === seq ? null : seq)}
                    />
                  )}
                </td>
              </tr>
              {seq !== null && open === seq && !one.ended && (
                <tr className="handling-reasons">
                  <td colSpan={8}>
                    <Why id={id} seq={seq} clause={track.find((entry) => entry.seq === seq)?.clause ?? []} />
                  </td>
                </tr>
              )}
            </Fragment>
          );
        })}
      </tbody>
    </table>
  );
}

function Moment({ name, at }: { readonly name: string; readonly at: string | null }): ReactNode {
  return (
    <td data-name={name} className="handling-moment">
      {at === null ? '—' : <time dateTime={at}>{minuteText(at)}</time>}
    </td>
  );
}

function whoText({ name, addressees, doneAt, ended }: HandlingDto): string {
  if (name !== null && !ended) return name;
  const who = addressees.join('或');
  return doneAt === null ? `待 ${who}` : who;
}

function whatText({ doneAt, openedAt, ended, what }: HandlingDto): string {
  if (doneAt === null) return openedAt === null ? '未打开' : '在办';
  return ended ? `未办，因“${what}”终止` : what;
}

/** Of a day's work in hours and minutes, of more in working days. */
function takenText({ workingDays, minutes }: TakenDto): string {
  if (workingDays !== null && workingDays > 0) return `${workingDays} 个工作日`;
  const hours = Math.floor(minutes / MINUTES_OF_HOUR);
  if (minutes < 1) return '不到 1 分钟';
  return hours > 0 ? `${hours} 小时 ${minutes % MINUTES_OF_HOUR} 分` : `${minutes} 分钟`;
}
