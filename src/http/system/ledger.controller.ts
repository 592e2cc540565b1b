import { Readable } from 'node:stream';
import { Controller, Get, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database, run, sql } from '../../database/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock, dateAt } from '../../kernel/index.js';
import { checkpointOf, verification, verifyLedger } from '../../ledger/index.js';
import { caseHeads, ReplayCases } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand } from '../problem/refused.exception.js';
import { LedgerCheckpointDto, LedgerReportDto } from './system.dto.js';

const LINES = 'application/x-ndjson';
const LINES_ANSWER = {
  description: '逐行 JSON：{"done": 已核条数或件数, "of": 总数}，最后一行 {"report": …}。断开连接即停止。',
  content: { [LINES]: { schema: { type: 'string' } } },
} as const;

/** 台账 */
@ApiTags('台账')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly replays: ReplayCases,
    private readonly clock: Clock,
  ) {}

  @Get('verification')
  @Needs('ledger.verify')
  @ApiOperation({ summary: '核验台账：逐条重算哈希链' })
  @ApiOkResponse({ type: LedgerReportDto })
  async verify(@CurrentActor() actor: Actor): Promise<LedgerReportDto> {
    demand(this.authorizer.require(actor, 'ledger.verify'));
    return verifyLedger(this.database.reader, caseHeads(this.database.reader));
  }

  @Get('verification/progress')
  @Needs('ledger.verify')
  @ApiOperation({ summary: '核验台账，边核边报进度' })
  @ApiProduces(LINES)
  @ApiOkResponse(LINES_ANSWER)
  async verifyAloud(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<StreamableFile> {
    demand(this.authorizer.require(actor, 'ledger.verify'));
    const { reader } = this.database;
    const of = await this.#count('journal_entry');
    return aloud(response, verification(reader, caseHeads(reader)), of);
  }

  @Get('replay/progress')
  @Needs('ledger.verify')
  @ApiOperation({ summary: '按台账重演全部办件，与存储逐项比较，边演边报进度' })
  @ApiProduces(LINES)
  @ApiOkResponse(LINES_ANSWER)
  async replay(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<StreamableFile> {
    demand(this.authorizer.require(actor, 'ledger.verify'));
    return aloud(response, this.replays.all(), await this.#count('workflow_case'));
  }

  @Get('checkpoint')
  @Needs('ledger.verify')
  @ApiOperation({ summary: '检查点：每条链此刻的末尾；存到别处，日后用 ledger verify --checkpoint 比对' })
  @ApiOkResponse({ type: LedgerCheckpointDto })
  async checkpoint(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<LedgerCheckpointDto> {
    demand(this.authorizer.require(actor, 'ledger.verify'));
    const { reader } = this.database;
    const at = this.clock.now();
    const name = `ledger-checkpoint-${dateAt(at)}.json`;
    void response.header('content-disposition', `attachment; filename="${name}"`);
    return checkpointOf(reader, caseHeads(reader), at);
  }

  async #count(table: 'journal_entry' | 'workflow_case'): Promise<number> {
    const asked =
      table === 'journal_entry'
        ? sql`select count(*) as n from journal_entry`
        : sql`select count(*) as n from workflow_case`;
    const [row] = await run<{ n: number | string }>(this.database.reader, asked);
    return Number(row?.n ?? 0);
  }
}

/** A long work as lines, one for each step of its way and one for its end. */
function aloud(response: FastifyReply, work: AsyncGenerator<number, unknown>, of: number): StreamableFile {
  void response.header('cache-control', 'no-store');
  return new StreamableFile(Readable.from(linesOf(work, of)), { type: LINES });
}

async function* linesOf(work: AsyncGenerator<number, unknown>, of: number): AsyncGenerator<string, void> {
  try {
    let step = await work.next();
    for (; step.done !== true; step = await work.next())
      yield `${JSON.stringify({ done: step.value, of })}\n`;
    yield `${JSON.stringify({ report: step.value })}\n`;
  } finally {
    await work.return(undefined);
  }
}
