import { addDays, err, isLocalDate, ok, type LocalDate, type Result } from '../../kernel/index.js';
import type { PolicyLibrary } from '../model/library.js';
import { PolicyRegistry } from '../registry/policy-registry.js';
import type { PackTemplate, TemplateName } from './pack-template.js';

/** What a person asks for. */
export interface NewPackRequest {
  readonly id: string;
  /** The pack that the new one is laid over. */
  readonly base: string;
  /** First day in force, `YYYY-MM-DD`, as typed. */
  readonly from: string;
  readonly title: string | null;
}

/** The files of a new pack, filled in and not yet written: texts by path below the policies folder. */
export interface NewPack {
  readonly id: string;
  /** Path of the pack's folder below the policies folder. */
  readonly folder: string;
  readonly version: ReadonlyMap<string, string>;
  readonly instrument: { readonly path: string; readonly text: string };
}

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
/** The schema allows ids of 80 characters, and the stub of the office's plan adds `-plan`. */
const MAX_ID = 75;
const MAX_TITLE = 200;
const UNTITLED = '（请写本机关的名称）政务公开实施方案';

/**
 * Fills a template in.
 * @returns what is wrong with the request, in Chinese, all at once
 */
export function planNewPack(
  request: NewPackRequest,
  library: PolicyLibrary,
  templates: (name: TemplateName) => PackTemplate,
): Result<NewPack, readonly string[]> {
  const { id, base, from } = request;
  const title = request.title?.trim() ?? UNTITLED;
  const problems = [...aboutId(id, library), ...aboutTitle(title)];
  if (!isLocalDate(from))
    return err([...problems, `生效日期“${from}”不对，应写成 YYYY-MM-DD，如 2026-01-01`]);
  const under = new PolicyRegistry(library).inForce(base, from);
  if (!under.ok) return err([...problems, `--extends：${under.error.message}。${under.error.cure}`]);
  const drawn = Object.keys(under.value.charts).length > 0;
  const template = templates(drawn ? 'overlay' : 'office');
  if (template.earliest !== null && from < template.earliest)
    problems.push(`生效日期 ${from} 太早，样稿只能从 ${template.earliest} 起：${template.why}`);
  if (problems.length > 0) return err(problems);
  const fill = filler({ id, base, from, title });
  return ok({
    id,
    folder: `packs/${id}`,
    version: new Map([...template.files].map(([file, text]) => [`${from}/${file}`, fill(text)])),
    instrument: { path: `instruments/${planOf(id)}.yaml`, text: fill(template.instrument) },
  });
}

function aboutId(id: string, { packs, instruments }: PolicyLibrary): readonly string[] {
  if (!ID.test(id) || id.length > MAX_ID)
    return [
      `编号“${id}”不对：只用小写字母、数字和连字符，以字母开头，不超过 ${MAX_ID} 个字符，如 example-housing`,
    ];
  return [
    ...(packs.has(id)
      ? [`规则包 ${id} 已经有了。换新规定的，复制它现行版本的目录来改，见 policies/README.md“换新规定怎么办”`]
      : []),
    ...(instruments.has(planOf(id)) ? [`文件 instruments/${planOf(id)}.yaml 已经有了，请换一个编号`] : []),
  ];
}

function aboutTitle(title: string): readonly string[] {
  if (title === '') return ['名称（--title）不能为空'];
  // Control characters and line breaks have no place in a name, and would end the line of the file.
  if (/\p{Cc}|[\u2028\u2029]/u.test(title)) return ['名称（--title）里有换行或控制字符，请写成一行'];
  return title.length > MAX_TITLE ? [`名称（--title）太长，最多 ${MAX_TITLE} 字`] : [];
}

function planOf(id: string): string {
  return `${id}-plan`;
}

function filler(values: {
  readonly id: string;
  readonly base: string;
  readonly from: LocalDate;
  readonly title: string;
}): (text: string) => string {
  const words: Readonly<Record<string, string>> = {
    ...values,
    // JSON text is YAML text: a title may hold colons, quotes and whatever else YAML would read as its own.
    title: JSON.stringify(values.title),
    yesterday: addDays(values.from, -1),
    tomorrow: addDays(values.from, 1),
    year: values.from.slice(0, 4),
  };
  return (text) =>
    text.replace(/\{\{(\w+)\}\}/g, (_whole, word: string) => {
      const value = words[word];
      if (value === undefined) throw new Error(`the template asks for {{${word}}}, which nothing fills`);
      return value;
    });
}
