import { appendFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copiedPolicies, policyLine } from '../../support/policy-line.js';

/** One fenced block of the tutorial: a command, or what the reader writes into which file. */
interface Block {
  readonly info: string;
  readonly body: string;
}

const README = readFileSync(join(__dirname, '../../../policies/README.md'), 'utf8');
const TUTORIAL = README.slice(README.indexOf('## 从头做一个'), README.indexOf('## 一、文件'));
const BLOCKS: readonly Block[] = [...TUTORIAL.matchAll(/^```(\S.*)\n([\s\S]*?)^```$/gm)].map(
  ([, info = '', body = '']) => ({ info, body }),
);

/** The only pack that the tutorial builds on. */
const BASE = ['cn-national'];

/** Does what a block tells the reader to do to a file. */
function edit(policies: string, { info, body }: Block): void {
  const [, how, file = ''] = /^yaml (write|append|uncomment)=(\S+)$/.exec(info) ?? [];
  const path = join(policies, file);
  mkdirSync(dirname(path), { recursive: true });
  if (how === 'write') writeFileSync(path, body);
  else if (how === 'append') appendFileSync(path, body);
  else if (how === 'uncomment') {
    const text = readFileSync(path, 'utf8');
    const commented = body.replaceAll(/^(?=.)/gm, '    # ');
    expect(text).toContain(commented);
    writeFileSync(path, text.replace(commented, body.replaceAll(/^(?=.)/gm, '    ')));
  } else throw new Error(`the tutorial has a block that nobody can follow: ${info}`);
}

describe('the tutorial of policies/README.md', () => {
  it('teaches every command up to the mutations', () => {
    const commands = BLOCKS.filter(({ info }) => info.startsWith('sh')).flatMap(({ body }) =>
      body.trim().split('\n'),
    );
    expect(commands.map((line) => line.split(' ').slice(0, 4).join(' '))).toEqual(
      ['new', 'lint', 'test', 'lint', 'lint', 'test', 'coverage', 'mutate', 'diagram'].map(
        (verb) => `npx wugongkai policy ${verb}`,
      ),
    );
  });

  it('can be followed from the first command to the last, and each does what the text says', async () => {
    const policies = copiedPolicies(BASE);
    for (const block of BLOCKS) {
      if (!block.info.startsWith('sh')) {
        edit(policies, block);
        continue;
      }
      for (const line of block.body.trim().split('\n')) {
        const words = line.replace('my-office.svg', join(policies, 'my-office.svg')).split(/\s+/).slice(3);
        const { code, out } = await policyLine(policies, ...words);
        const told = `${line} → ${code}\n${out.split('\n').slice(-12).join('\n')}`;
        expect(told).toContain(`${line} → ${block.info === 'sh 不通过' ? 1 : 0}\n`);
      }
    }
    expect(readFileSync(join(policies, 'my-office.svg'), 'utf8')).toContain(
      '期限：3个工作日（保密审查的办理期限）',
    );
  }, 240_000);

  it('says truly what lint says of a plan that is not yet carried out', async () => {
    const policies = copiedPolicies(BASE);
    await policyLine(policies, 'new', 'my-office', '--from', '2026-01-05');
    const plan = BLOCKS.find(({ info }) => info.includes('instruments/'));
    if (plan !== undefined) edit(policies, plan);
    const { out } = await policyLine(policies, 'lint', 'my-office');
    expect(out.match(/clause-uncovered/g)).toHaveLength(2);
  });
});
