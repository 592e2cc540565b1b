import type { PlayedYear } from './run-year.js';
import type { Tally } from './summary.js';

/** A played year as people read it: counts, the ledger, and where it lies. */
export function yearText(played: PlayedYear): string {
  const { labels, ledger } = played;
  const rows = (label: string, tally: Tally, names: Readonly<Record<string, string>>): string => {
    const counts = Object.entries(tally).sort(([, one], [, other]) => other - one);
    return `  ${label}　${counts.map(([id, n]) => `${names[id] ?? id} ${n}`).join('，') || '无'}`;
  };
  return [
    `演示年 ${played.year}（种子 ${played.seed}）：公文 ${played.documents} 件，台账 ${ledger.entries} 条，用时 ${played.seconds.toFixed(1)} 秒`,
    rows('类别', played.byKind, labels.kind),
    rows('公开属性', played.byAttribute, labels.attribute),
    rows('现状', played.byState, labels.state),
    rows('退文', played.returns, labels.reason),
    rows('起草', played.byDivision, labels.division),
    rows('办理', played.byEvent, labels.event),
    `  公开在网 ${played.publicDocuments} 件，涉密封存 ${played.quarantined} 件，制止 ${played.refusals} 次`,
    `${ledger.holds ? '✔ 台账完整' : `✘ 台账有误：${ledger.faults.length} 处`}　全部办件的链尾 ${played.journal}`,
    ...whereItLies(played),
  ].join('\n');
}

function whereItLies({ dataDir, accounts }: PlayedYear): readonly string[] {
  if (dataDir === null) return ['数据没有留下；要留下，加 --data-dir <空目录>'];
  return [
    `数据在 ${dataDir}。用它：WUGONGKAI_DATA_DIR=${dataDir} npm start（或其他命令）`,
    '一次性口令只显示这一次，7日内首次登录时须修改：',
    ...accounts.map(
      ({ username, password, name }) => `  ${username.padEnd(24)}${password.padEnd(24)}${name}`,
    ),
  ];
}
