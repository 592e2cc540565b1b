import { Command } from 'commander';
import { inChinese, speakChinese } from './commander-text.js';

/** What a command line that cannot be read makes the program say. */
function said(...words: readonly string[]): string {
  let heard = '';
  const program = speakChinese(new Command('wugongkai').exitOverride());
  program.configureOutput({
    writeErr: (text) => void (heard += text),
    writeOut: (text) => void (heard += text),
  });
  program
    .command('show')
    .argument('<年份>')
    .requiredOption('--out <文件夹>', '写到哪里')
    .action(() => undefined);
  try {
    program.parse(words, { from: 'user' });
  } catch {
    // The exit is told by what was heard.
  }
  return heard;
}

describe('what is said of a command line that cannot be read', () => {
  it.each([
    [['show', '--out', 'x'], '缺少参数：年份'],
    [['show', '2018'], '缺少选项：--out <文件夹>'],
    [['show', '2018', '--out'], '选项没有写值：--out <文件夹>'],
    [['show', '2018', '--out', 'x', '--not'], '没有这个选项：--not'],
    [['shwo'], '没有这个命令：shwo'],
    [['shwo'], '（是否要写 show）'],
    [['show', '2018', '2019', '--out', 'x'], '参数应为 1 个，写了 2 个'],
  ])('%j: %s', (words, text) => {
    expect(said(...words)).toContain(text);
    expect(said(...words)).toContain('（用 --help 查看用法）');
    expect(said(...words)).not.toContain('error:');
  });

  it('heads the help of a command in Chinese', () => {
    const help = said('show', '--help');
    for (const text of ['用法：', '选项：', '显示用法']) expect(help).toContain(text);
  });

  it('gives back what is no message of the library', () => {
    expect(inChinese('--year 应为四位数的年度')).toBe('--year 应为四位数的年度');
  });
});
