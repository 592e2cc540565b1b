import { stringify } from 'yaml';

/** 放假通知 as somebody fills it in, nothing of it checked. */
export interface NoticeForm {
  readonly year: number;
  /** What it is about, without the word 通知 at its end. */
  readonly about: string;
  /** 发文字号; empty where none is known. */
  readonly number: string;
  /** 成文日期; empty where none is known. */
  readonly signedOn: string;
  /** Where it can be read. */
  readonly url: string;
  /** Whether whoever entered it compared it with the original. */
  readonly verified: boolean;
  readonly holidays: readonly { readonly name: string; readonly from: string; readonly to: string }[];
  readonly makeUpWorkdays: readonly { readonly date: string; readonly for: string }[];
}

/** The same as a year's file would say it, so that form and file are checked by one reader. */
export function noticeText(form: NoticeForm): string {
  const { year, about, number, signedOn, url, verified, holidays, makeUpWorkdays } = form;
  const notice = {
    about,
    ...(number === '' ? {} : { number }),
    ...(signedOn === '' ? {} : { date: signedOn }),
    verified,
    url,
  };
  return stringify(
    {
      schema: 'v1',
      year,
      notices: [notice],
      holidays: holidays.map(({ name, from, to }) => ({ name, from, to })),
      makeUpWorkdays: makeUpWorkdays.map(({ date, for: name }) => ({ date, for: name })),
    },
    { schema: 'core', lineWidth: 0 },
  );
}
