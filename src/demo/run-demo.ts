import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openOffice, type Office } from '../composition/office.js';
import { Config } from '../config/index.js';
import { VirtualClock } from '../kernel/index.js';
import { verifyLedger } from '../ledger/index.js';
import { caseHeads } from '../workflow/index.js';
import { STORIES } from './stories.js';
import { Storyteller, type StoryLine } from './storyteller.js';

/** The plan's first working year. */
const START = '2018-03-01T01:00:00.000Z';

export interface DemoOptions {
  readonly json: boolean;
  readonly out: (text: string) => void;
}

interface ToldStory {
  readonly title: string;
  readonly lines: readonly StoryLine[];
}

/** Tells every story in a storage of its own that is thrown away afterwards. @returns whether all went as told and the ledger holds */
export async function runDemo(base: Config, { json, out }: DemoOptions): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wugongkai-demo-'));
  const config = new Config({
    ...base,
    dataDir,
    database: { kind: 'sqlite', file: join(dataDir, 'demo.sqlite') },
  });
  const clock = new VirtualClock(START);
  const office = await openOffice(config, clock);
  try {
    await office.identity.bootstrap();
    const stories: ToldStory[] = [];
    for (const story of STORIES) {
      const teller = new Storyteller(office, clock);
      await story.tell(teller);
      stories.push({ title: story.title, lines: teller.lines });
      if (!json) out(storyText(stories[stories.length - 1] ?? { title: '', lines: [] }));
    }
    const ledger = await verifyLedger(office.database.reader, caseHeads(office.database.reader));
    if (json) out(JSON.stringify({ stories, ledger, law: lawOf(office) }, null, 2));
    else
      out(
        `台账核验：${ledger.cases} 件、${ledger.entries} 条，${ledger.holds ? '完整' : '有误'}。依据：${lawOf(office)}`,
      );
    return ledger.holds;
  } finally {
    await office.database.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function lawOf({ registry, config, clock }: Office): string {
  const pack = registry.inForce(config.pack, clock.today());
  return pack.ok ? `${pack.value.title}，${pack.value.effectiveFrom} 起施行` : pack.error.message;
}

function storyText({ title, lines }: ToldStory): string {
  const told = lines.map((line) => {
    const clauses = line.clauses.length === 0 ? '' : `\n      依据　${line.clauses.join('、')}`;
    const result = line.result.split('\n').join('\n      　　　');
    return `  ${line.refused ? '✘' : '✔'} ${line.at}　${line.who}　${line.what}\n      ${line.refused ? '制止' : '结果'}　${result}${clauses}`;
  });
  return `\n━━ ${title} ━━\n${told.join('\n')}`;
}
