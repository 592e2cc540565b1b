import type { ReactNode } from 'react';
import type { NoticeFormDto } from '../../api/types.gen';

/** 放假 and 调休, as many rows as the notice has. */
export const FESTIVALS = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'] as const;

/** A notice of a year with nothing in it but the names of the days that every year has. */
export function emptyNotice(year: number): NoticeFormDto {
  return {
    about: `${year}年部分节假日安排`,
    number: '',
    signedOn: '',
    url: '',
    verified: false,
    holidays: FESTIVALS.map((name) => ({ name, from: '', to: '' })),
    makeUpWorkdays: [],
  };
}

interface NoticeFieldsProps {
  readonly value: NoticeFormDto;
  /** Whether what is empty is to be marked. */
  readonly marked: boolean;
  readonly onChange: (value: NoticeFormDto) => void;
}

/** The notice, box by box, in the order in which it is written. */
export function NoticeFields({ value, marked, onChange }: NoticeFieldsProps): ReactNode {
  const set = (changed: Partial<NoticeFormDto>): void => onChange({ ...value, ...changed });
  const { holidays, makeUpWorkdays } = value;
  const box = (label: string, text: string, take: (text: string) => void, more: BoxMore = {}): ReactNode => (
    <Box label={label} text={text} marked={marked} onChange={take} {...more} />
  );
  return (
    <>
      <div className="notice-head">
        {box('通知标题（不写“通知”二字）', value.about, (about) => set({ about }))}
        {box('文号', value.number, (number) => set({ number }), { optional: true })}
        {box('成文日期', value.signedOn, (signedOn) => set({ signedOn }), { type: 'date', optional: true })}
        {box('原文网址', value.url, (url) => set({ url }), { type: 'url' })}
      </div>
      <fieldset className="notice-rows">
        <legend>放假</legend>
        {holidays.map((one, index) => {
          const put = (changed: Partial<typeof one>): void =>
            set({ holidays: holidays.map((each, at) => (at === index ? { ...each, ...changed } : each)) });
          const of = one.name === '' ? `第 ${index + 1} 行` : one.name;
          return (
            <div className="notice-row" key={index}>
              {box('节假日', one.name, (name) => put({ name }), { of })}
              {box('第一天', one.from, (from) => put({ from }), { type: 'date', of })}
              {box('最后一天', one.to, (to) => put({ to }), { type: 'date', of })}
              <button
                type="button"
                className="link-button"
                aria-label={`去掉${of}`}
                onClick={() => set({ holidays: holidays.filter((_, at) => at !== index) })}
              >
                去掉
              </button>
            </div>
          );
        })}
        <button
          type="button"
          className="plain-button"
          onClick={() => set({ holidays: [...holidays, { name: '', from: '', to: '' }] })}
        >
          加一个节假日
        </button>
      </fieldset>
      <fieldset className="notice-rows">
        <legend>调休上班</legend>
        {makeUpWorkdays.length === 0 && <p className="soft">通知写了“上班”的日子，一天一行。</p>}
        {makeUpWorkdays.map((one, index) => {
          const put = (changed: Partial<typeof one>): void =>
            set({
              makeUpWorkdays: makeUpWorkdays.map((each, at) =>
                at === index ? { ...each, ...changed } : each,
              ),
            });
          const of = `调休第 ${index + 1} 行`;
          return (
            <div className="notice-row" key={index}>
              {box('上班的日子', one.date, (date) => put({ date }), { type: 'date', of })}
              {box('为哪个节假日', one.for, (name) => put({ for: name }), { of, list: FESTIVALS })}
              <button
                type="button"
                className="link-button"
                aria-label={`去掉${of}`}
                onClick={() => set({ makeUpWorkdays: makeUpWorkdays.filter((_, at) => at !== index) })}
              >
                去掉
              </button>
            </div>
          );
        })}
        <button
          type="button"
          className="plain-button"
          onClick={() => set({ makeUpWorkdays: [...makeUpWorkdays, { date: '', for: '' }] })}
        >
          加一个上班的日子
        </button>
      </fieldset>
      <label className="tick">
        <input
          type="checkbox"
          checked={value.verified}
          onChange={(event) => set({ verified: event.target.checked })}
        />
        我已与通知原文核对文号和日子（没有核对的，引用时注明“文号未经核实”）
      </label>
    </>
  );
}

/** Which boxes of a notice must be filled and are not. */
export function emptyBoxes({ about, url, holidays, makeUpWorkdays }: NoticeFormDto): number {
  const texts = [
    about,
    url,
    ...holidays.flatMap(({ name, from, to }) => [name, from, to]),
    ...makeUpWorkdays.flatMap((one) => [one.date, one.for]),
  ];
  return texts.filter((text) => text.trim() === '').length;
}

interface BoxMore {
  readonly type?: 'text' | 'date' | 'url';
  readonly optional?: boolean;
  /** The row to which it belongs, for whoever does not see it. */
  readonly of?: string;
  readonly list?: readonly string[];
}

interface BoxProps extends BoxMore {
  readonly label: string;
  readonly text: string;
  readonly marked: boolean;
  readonly onChange: (text: string) => void;
}

function Box({ label, text, marked, onChange, type = 'text', optional, of, list }: BoxProps): ReactNode {
  const missing = marked && optional !== true && text.trim() === '';
  return (
    <label className="notice-box">
      <span>
        {label}
        {optional === true && <span className="soft">（可不填）</span>}
      </span>
      <input
        className="input"
        type={type}
        value={text}
        maxLength={type === 'url' ? 500 : 100}
        autoComplete="off"
        aria-invalid={missing}
        {...(of === undefined ? {} : { 'aria-label': `${of}，${label}` })}
        {...(list === undefined ? {} : { list: 'festivals' })}
        onChange={(event) => onChange(event.target.value)}
      />
      {list !== undefined && (
        <datalist id="festivals">
          {list.map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      )}
    </label>
  );
}
