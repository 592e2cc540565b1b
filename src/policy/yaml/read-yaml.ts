import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { err, ok, type Result } from '../../kernel/index.js';
import { fault, type Fault } from '../model/fault.js';
import { explainLine, tabbedLines } from './explain-line.js';
import { YamlSource } from './policy-source.js';
import { scanYaml } from './scan-yaml.js';
import { toJson } from './to-json.js';

/**
 * Parses one YAML 1.2 file into JSON with the place of every value. Only plain data: no anchors, tags,
 * directives, merge keys, duplicate keys or several documents, and bounded nesting.
 */
export function readYaml(text: string, file: string): Result<YamlSource, Fault[]> {
  const scanned = scanYaml(text, file);
  if (scanned.length > 0) return err(scanned);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    merge: false,
    strict: true,
    // The parser's own search for duplicates takes quadratic time; `toJson` looks for them.
    uniqueKeys: false,
    prettyErrors: false,
  });
  const problems = [...document.errors, ...document.warnings];
  if (problems.length > 0) return err(syntaxFaults(problems, text, lines, file));
  const { value, places, faults } = toJson(document.contents, lines, file);
  return faults.length > 0 ? err(faults) : ok(new YamlSource(file, value, places));
}

/** Tabs throw everything after them into disorder: where there are any, only they are told. */
function syntaxFaults(
  problems: readonly YAMLError[],
  text: string,
  lines: LineCounter,
  file: string,
): Fault[] {
  const tabbed = tabbedLines(text).map((line) =>
    fault({ file, line, column: 1 }, 'yaml-syntax', 'YAML 语法错误：缩进用了制表符（Tab），请改用空格'),
  );
  if (tabbed.length > 0) return tabbed;
  const written = text.split('\n');
  return problems.map((problem) => {
    const { line, col } = lines.linePos(problem.pos[0]);
    const why = explainLine(written[line - 1] ?? '') ?? explain(problem.code);
    return fault({ file, line, column: col }, 'yaml-syntax', `YAML 语法错误：${why}`);
  });
}

const EXPLANATIONS: Partial<Record<string, string>> = {
  BAD_INDENT: '缩进不对，或括号没有写完，请核对这一行和上一行',
  BLOCK_AS_IMPLICIT_KEY: '一行里出现了两个 “键:”，含冒号的文本请加引号',
  BLOCK_IN_FLOW: '方括号或花括号里不能用缩进写法，请写在一行',
  DUPLICATE_KEY: '键重复，请合并',
  MISSING_CHAR: '缺少字符（引号、括号、逗号或冒号），请补上',
  MULTIPLE_DOCS: '一个文件只能有一个文档，请删去 “...” 和它后面的内容',
  MULTILINE_IMPLICIT_KEY: '键不能跨行，可能少了引号或冒号，请补上',
  TAB_AS_INDENT: '缩进要用空格，不能用制表符',
  UNEXPECTED_TOKEN: '出现了意外的内容，含特殊字符的文本请加引号',
  BAD_SCALAR_START: '文本不能以这个字符开头，请加引号',
  BAD_DQ_ESCAPE: '双引号里的转义写法不对，请改用单引号',
};

function explain(code: string): string {
  return EXPLANATIONS[code] ?? `写法不对，请核对（${code}）`;
}
