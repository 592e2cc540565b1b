import type { Command } from 'commander';

/** What the library says of a command line that it cannot read, and how we say it. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/^error: missing required argument '(.+)'/, '缺少参数：$1'],
  [/^error: required option '(.+)' not specified/, '缺少选项：$1'],
  [/^error: option '(.+)' argument missing/, '选项没有写值：$1'],
  [/^error: option '(.+)' argument '(.*)' is invalid\.\s*/, '选项 $1 的值“$2”不对。'],
  [/^error: command-argument value '(.*)' is invalid for argument '(.+)'\.\s*/, '参数 $2 的值“$1”不对。'],
  [/^error: (.+) cannot be used with (.+)/, '不能同时使用：$1；$2'],
  [/^error: unknown option '(.+)'/, '没有这个选项：$1'],
  [/^error: unknown command '(.+)'/, '没有这个命令：$1'],
  [/^error: too many arguments.*Expected (\d+) arguments? but got (\d+)\./, '参数应为 $1 个，写了 $2 个'],
];
const ALIKE = /\(Did you mean (?:one of )?(.+)\?\)/;

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

/** The library's message about a command line, in Chinese; what is not one of them is given back as it is. */
export function inChinese(said: string): string {
  const known = SAID.find(([pattern]) => pattern.test(said));
  const text = known === undefined ? said : said.replace(known[0], known[1]);
  return text.replace(ALIKE, '（是否要写 $1）');
}

/** Lets a program, and every command added to it afterwards, speak Chinese in help and errors. */
export function speakChinese(program: Command): Command {
  return program
    .helpOption('-h, --help', '显示用法')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .configureHelp({ styleTitle: (title) => TITLES[title] ?? title })
    .configureOutput({ outputError: (said, write) => write(inChinese(said)) })
    .showHelpAfterError('（用 --help 查看用法）');
}
