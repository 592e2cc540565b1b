const ORGAN = '政府|政府办公厅|政府办公室|厅|局|委员会|委|办公厅|办公室|中心|部|署|院|处|站|协会|公司|集团';
const NAME = new RegExp(`^[\\u4e00-\\u9fff（）()·]{2,40}?(?:${ORGAN})$`);
const LEADS_TITLE = new RegExp(`^([\\u4e00-\\u9fff]{2,30}?(?:${ORGAN}))(?=关于|[12]\\d{3}年)`);
const LETTERHEAD = /^([\u4e00-\u9fff]{3,40})文件$/;

/** Whether a line is nothing but the name of an organ. */
export function isOrgan(line: string): boolean {
  return NAME.test(line.replace(/\s/g, ''));
}

/** The organ whose letterhead a line is (某某厅文件); null when it is none. */
export function letterheadOf(line: string): string | null {
  const name = LETTERHEAD.exec(line.replace(/\s/g, ''))?.[1];
  return name !== undefined && !name.startsWith('关于') && isOrgan(name) ? name : null;
}

/** The organ with whose name a title begins (某某局关于……, 某某局2015年……); null when with none. */
export function organInTitle(title: string): string | null {
  return LEADS_TITLE.exec(title)?.[1] ?? null;
}
