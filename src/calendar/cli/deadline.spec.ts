import { join } from 'node:path';
import { Command } from 'commander';
import { loadCalendar } from '../load/load-calendar.js';
import { deadlineCommand } from './deadline.js';

interface Ran {
  readonly printed: string;
  readonly complained: string;
  readonly exitCode: number;
}

async function run(line: string, folder = join(__dirname, '../../../policies/calendars/cn')): Promise<Ran> {
  const ran = { printed: '', complained: '', exitCode: 0 };
  const program = new Command();
  deadlineCommand(program, {
    calendar: () => Promise.resolve(loadCalendar(folder)),
    print: (text) => (ran.printed += text),
    complain: (text) => (ran.complained += text),
    setExitCode: (code) => (ran.exitCode = code),
  });
  await program.parseAsync(['deadline', ...line.split(' ')], { from: 'user' });
  return ran;
}

describe('wugongkai deadline', () => {
  it('prints the last day and the ledger as JSON', async () => {
    const { printed, exitCode } = await run('--from 2022-09-30 --working-days 20 --json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(printed)).toMatchObject({
      from: '2022-09-30',
      amount: 20,
      unit: 'wd',
      dueOn: '2022-11-02',
    });
    expect(printed).toMatch(/"calendarVersion": "sha256:[0-9a-f]{64}"/);
    expect(printed).toMatch(/"date": "2022-10-08",[^}]*"label": "国庆节"/);
  });

  it('prints a table that a clerk can read', async () => {
    const { printed } = await run('--from 2022-09-30 --working-days 1');
    const lines = printed.split('\n');
    expect(lines[0]).toBe('自 2022-09-30 起 1 个工作日，期限届满日：2022-10-08（星期六）');
    expect(lines[2]).toBe('日期        星期  类别            第几日  说明与依据');
    expect(lines).toContain(
      '2022-10-08  六    调休上班，计入  1       国庆节；2022年全年节假日安排通知（国办发明电〔2021〕11号，文号未经核实）',
    );
  });

  it('stops the clock on the days that are named, several times', async () => {
    const { printed } = await run(
      '--from 2022-10-10 --working-days 2 --stop 2022-10-11..2022-10-12 --stop 2022-10-14..2022-10-14 --json',
    );
    expect(JSON.parse(printed)).toMatchObject({ dueOn: '2022-10-17' });
  });

  it('rolls a term in days forward', async () => {
    expect(JSON.parse((await run('--from 2022-09-02 --days 30 --json')).printed)).toMatchObject({
      dueOn: '2022-10-08',
    });
  });

  it("warns where next year's notice may still change the answer", async () => {
    expect((await run('--from 2026-12-28 --working-days 1')).printed).toContain('届时须重新计算');
  });

  it.each([
    ['--working-days 20', '必须写明 --from'],
    ['--from 2022-02-30 --working-days 20', '不是有效日期'],
    ['--from 2022-09-30', '必须写明 --working-days'],
    ['--from 2022-09-30 --working-days 0', '期限应为 1 至 3660 之间的整数'],
    ['--from 2022-09-30 --days 2.5', '期限应为 1 至 3660 之间的整数'],
    ['--from 2022-09-30 --working-days 1 --days 1', '只能写一个'],
    ['--from 2022-09-30 --working-days 1 --stop 2022-10-01', '期限中止应写作'],
    ['--from 2022-09-30 --working-days 1 --stop 2022-10-02..2022-10-01', '起止日期颠倒'],
    ['--from 2026-12-21 --working-days 20', '没有2027年的节假日安排'],
  ])('cannot run %s: exit code 2 and a reason in Chinese', async (line, reason) => {
    const { complained, printed, exitCode } = await run(line);
    expect(exitCode).toBe(2);
    expect(complained).toContain(reason);
    expect(printed).toBe('');
  });

  it('tells reasons as JSON when asked', async () => {
    const { printed, exitCode } = await run('--from 2026-12-21 --working-days 20 --json');
    expect(exitCode).toBe(2);
    expect(JSON.parse(printed)).toMatchObject({
      refusals: [{ code: 'calendar-year-missing', facts: { year: 2027 } }],
    });
  });

  it('cannot run on a faulty calendar', async () => {
    const { complained, exitCode } = await run('--from 2022-09-30 --working-days 1', '/nowhere');
    expect(exitCode).toBe(2);
    expect(complained).toContain('/nowhere:1 folder-missing');
    expect(
      JSON.parse((await run('--from 2022-09-30 --working-days 1 --json', '/nowhere')).printed),
    ).toMatchObject({
      faults: [{ code: 'folder-missing' }],
    });
  });
});
