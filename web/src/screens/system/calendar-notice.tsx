import { Button } from 'antd';
import { useRef, useState, type ReactNode } from 'react';
import { problemIn, type ApiProblem } from '../../api/problem';
import { request } from '../../api/request';
import type { CalendarCheckDto, CalendarDeedDto, NoticeFormDto } from '../../api/types.gen';
import { Segments } from '../../ui/segments';
import { Trouble } from '../../ui/states';
import { Effect } from './calendar-effect';
import { emptyBoxes, emptyNotice, NoticeFields } from './calendar-form';

const FILE_MOST = 64 * 1024;
type Way = 'form' | 'text';

interface NoticeCardProps {
  readonly onProposed: (year: number) => void;
}

/** 有了新的放假通知 — filled in or pasted, checked with all that is wrong, then proposed; another person adopts it. */
export function NoticeCard({ onProposed }: NoticeCardProps): ReactNode {
  const [year, setYear] = useState(String(new Date().getFullYear() + 1));
  const [way, setWay] = useState<Way>('form');
  const [form, setForm] = useState<NoticeFormDto>(() => emptyNotice(new Date().getFullYear() + 1));
  const [text, setText] = useState('');
  const [check, setCheck] = useState<CalendarCheckDto | null>(null);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [said, setSaid] = useState('');
  const [marked, setMarked] = useState(false);
  const [busy, setBusy] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const body = { year: Number(year), ...(way === 'form' ? { form } : { text }) };
  // What was checked must be what is proposed: any change asks for another check.
  const changed = (): void => {
    setCheck(null);
    setProblem(null);
    setSaid('');
  };
  const choose = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    if (file.size > FILE_MOST) return setSaid('文件超过 64 KB。');
    changed();
    setText(await file.text());
    const named = /^(\d{4})\.ya?ml$/.exec(file.name)?.[1];
    if (named !== undefined) setYear(named);
  };
  const ask = async <T,>(path: string): Promise<T | null> => {
    setBusy(true);
    setProblem(null);
    try {
      return await request<T>(path, { method: 'POST', body });
    } catch (thrown) {
      setProblem(problemIn(thrown));
      return null;
    } finally {
      setBusy(false);
    }
  };
  const see = async (): Promise<void> => {
    const empty = way === 'form' ? emptyBoxes(form) : text.trim() === '' ? 1 : 0;
    setMarked(empty > 0);
    if (empty > 0) {
      setSaid(way === 'form' ? `还有 ${empty} 格没有填；通知没有写的节假日，去掉那一行。` : '还没有内容。');
      requestAnimationFrame(() =>
        fields.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      );
      return;
    }
    setSaid('正在检查…');
    setCheck(await ask<CalendarCheckDto>('/calendar/checks'));
    setSaid('');
  };
  const propose = async (): Promise<void> => {
    const deed = await ask<CalendarDeedDto>('/calendar/proposals');
    if (deed === null) return;
    setForm(emptyNotice(deed.year + 1));
    setYear(String(deed.year + 1));
    setText('');
    setCheck(null);
    onProposed(deed.year);
  };
  return (
    <section className="card" aria-labelledby="notice">
      <h2 id="notice">有了新的放假通知</h2>
      <p className="soft">录入、检查、提请，再由另一位规则管理人员对照原文采用。采用以前什么都不变。</p>
      <form
        ref={fields}
        className="plain-form notice-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void see();
        }}
      >
        <div className="notice-ways">
          <label className="notice-box notice-year">
            <span>哪一年的安排</span>
            <input
              className="input"
              type="number"
              min={2000}
              max={2100}
              value={year}
              onChange={(event) => {
                const next = event.target.value;
                if (form.about === emptyNotice(Number(year)).about)
                  setForm({ ...form, about: emptyNotice(Number(next)).about });
                setYear(next);
                changed();
              }}
            />
          </label>
          <Segments
            label="怎样录入"
            value={way}
            options={[
              { value: 'form', label: '逐项填写' },
              { value: 'text', label: '粘贴或选文件' },
            ]}
            onChange={(next) => {
              setWay(next);
              setMarked(false);
              changed();
            }}
          />
        </div>
        {way === 'form' ? (
          <NoticeFields
            value={form}
            marked={marked}
            onChange={(next) => {
              setForm(next);
              changed();
            }}
          />
        ) : (
          <>
            <label className="notice-box">
              <span>文件内容（格式同规则目录里的 &lt;年份&gt;.yaml）</span>
              <textarea
                className="input notice-text"
                rows={12}
                value={text}
                spellCheck={false}
                aria-invalid={marked && text.trim() === ''}
                onChange={(event) => {
                  setText(event.target.value);
                  changed();
                }}
              />
            </label>
            <label className="file-button">
              选文件
              <input
                type="file"
                accept=".yaml,.yml"
                onChange={(event) => {
                  void choose(event.target.files?.[0]);
                  event.target.value = '';
                }}
              />
            </label>
          </>
        )}
        <p className="verbs">
          <Button type="primary" htmlType="submit" loading={busy}>
            检查
          </Button>
          <span role="status">{said}</span>
        </p>
      </form>
      {problem !== null && <Trouble problem={problem} />}
      {check !== null && !check.fits && <Faults of={check} lines={way === 'text'} />}
      {check?.fits === true && check.inUse && (
        <p role="status">{check.year} 年现在就是这样安排的，不用提请。</p>
      )}
      {check?.fits === true && !check.inUse && (
        <div className="notice-found">
          <p className="all-there" role="status">
            ✔ 没有矛盾。采用以后会有这些不同：
          </p>
          <Effect of={check} />
          <p className="verbs">
            <Button type="primary" loading={busy} onClick={() => void propose()}>
              提请采用
            </Button>
          </p>
        </div>
      )}
    </section>
  );
}

function Faults({ of, lines }: { readonly of: CalendarCheckDto; readonly lines: boolean }): ReactNode {
  return (
    <div className="notice notice-error" role="alert">
      <p>有 {of.faults.length} 处不对，改好再检查：</p>
      <ul>
        {of.faults.map(({ line, code, message }, index) => (
          <li key={`${line}/${code}/${index}`}>
            {lines && `第 ${line} 行：`}
            {message}
          </li>
        ))}
      </ul>
    </div>
  );
}
