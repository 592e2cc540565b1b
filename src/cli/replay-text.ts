import type { ReplayReport } from '../workflow/index.js';

/** What a replay found, for people; what changed no result comes after it. */
export function replayText({ cases, findings, notes }: Omit<ReplayReport, 'holds'>): string {
  const found = findings.map((one) => `✘ ${one.caseId} 第${one.seq}条 ${one.code} ${one.message}`);
  const noted = notes.map(
    ({ message, then, now, rulings, cases: of }) =>
      `· ${message}：${of} 件、${rulings} 条${then === null ? '' : `（当时 ${then}，现在 ${now ?? '无'}）`}`,
  );
  return [...(found.length === 0 ? [`✔ 重演一致：${cases} 件`] : found), ...noted].join('\n');
}
