import { CST, Lexer } from 'yaml';
import { fault, type Fault } from '../model/fault.js';

/** Flow brackets within each other. */
const MAX_FLOW_DEPTH = 32;
/** Columns by which a line may be indented, and markers (`- `) it may start with: together they bound block depth. */
const MAX_INDENT = 120;
const MAX_MARKERS = 16;
/** Announces that the next token is a scalar's text, whatever it looks like. */
const SCALAR_AHEAD = CST.SCALAR;

const FORBIDDEN: Partial<Record<string, string>> = {
  anchor: '不能用锚点（&），请把内容写全',
  alias: '不能用别名（*），请把内容写全',
  tag: '值以 ! 开头会被当作标签：以 ! 开头的条件请整条加单引号',
  'directive-line': '不能用指令（%），请删去这一行',
  'explicit-key-ind': '不能用显式键（?），请写 “键: 值”',
};

/**
 * Looks at the tokens of a YAML text before anything is built from it: what packs may not contain is found
 * here, and nesting is bounded, because the parser recurses and dies on a deep enough file.
 */
export function scanYaml(text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  let line = 1;
  let flow = 0;
  let markers = 0;
  let documents = 0;
  let scalar = false;
  for (const token of new Lexer().lex(text)) {
    const type = scalar ? 'scalar' : CST.tokenType(token);
    scalar = token === SCALAR_AHEAD;
    const forbidden = type === null ? undefined : FORBIDDEN[type];
    if (forbidden !== undefined) faults.push(fault({ file, line }, 'yaml-forbidden', forbidden));
    if (type === 'doc-start' && (documents += 1) > 1) {
      faults.push(fault({ file, line }, 'yaml-forbidden', '一个文件只能有一个文档，请删去多余的 “---”'));
    }
    if (type === 'flow-seq-start' || type === 'flow-map-start') flow += 1;
    if (type === 'flow-seq-end' || type === 'flow-map-end') flow -= 1;
    if (type === 'seq-item-ind') markers += 1;
    const indent = type === 'space' && markers === 0 ? token.length : 0;
    if (flow > MAX_FLOW_DEPTH || markers > MAX_MARKERS || indent > MAX_INDENT) {
      return [...faults, fault({ file, line }, 'yaml-too-deep', '嵌套过深，请把内容拆开写')];
    }
    const breaks = countBreaks(token);
    if (breaks > 0) markers = 0;
    line += breaks;
  }
  return faults;
}

function countBreaks(token: string): number {
  let breaks = 0;
  for (let at = token.indexOf('\n'); at !== -1; at = token.indexOf('\n', at + 1)) breaks += 1;
  return breaks;
}
