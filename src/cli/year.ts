/** @param option how the year was asked for. @throws Error with a Chinese message for what is no year */
export function yearIn(text: string, option = '--year'): number {
  if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
  throw new Error(`${option} 应为四位数的年度，不是“${text}”`);
}
