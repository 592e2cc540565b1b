import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  AdoptFolder,
  candidateOf,
  Checks,
  SeeFolder,
  SeeReports,
  type CheckView,
  type ReportHead,
} from '../../activation/index.js';
import { DirectorySource, type Actor } from '../../identity/index.js';
import { isLocalDate, refusal, type JsonObject, type LocalDate } from '../../kernel/index.js';
import { PolicyRegistry } from '../../policy/index.js';
import { CaseQueries } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { asTable, CSV_ANSWER } from '../csv.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import {
  AdoptedDto,
  CheckDto,
  ChecksDto,
  FolderDto,
  ListReportsDto,
  ReportDto,
  ReportListDto,
  StartCheckDto,
  type ReportHeadDto,
} from './checks.dto.js';
import { renamingIn } from './renaming.js';
import { casesIn, reportCsv } from './report-tables.js';

/** Titles are looked up for so many cases of a report: who wants more opens the case. */
const MOST_TITLES = 200;

/** 核对 — what is found out about packs, one at a time beside everything else, and what was found. */
@ApiTags('启用规则')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/policy')
export class ChecksController {
  constructor(
    private readonly checks: Checks,
    private readonly reports: SeeReports,
    private readonly folder: SeeFolder,
    private readonly adoption: AdoptFolder,
    private readonly directories: DirectorySource,
    private readonly registry: PolicyRegistry,
    private readonly queries: CaseQueries,
  ) {}

  @Get('checks')
  @Needs('policy.read')
  @ApiOperation({ summary: '正在核对的、等待的和刚刚办完的，新的在前' })
  @ApiOkResponse({ type: ChecksDto })
  async list(@CurrentActor() actor: Actor): Promise<ChecksDto> {
    const items = reply(this.checks.list(actor));
    return { items: await Promise.all(items.map((one) => this.#told(one))) };
  }

  @Post('checks')
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '核对、试运行、提请或启用一个版本：排队逐项办理，离开页面也继续' })
  @ApiCreatedResponse({ type: CheckDto })
  async start(@CurrentActor() actor: Actor, @Body() body: StartCheckDto): Promise<CheckDto> {
    const { kind, pack, effectiveFrom, from, to, rehearsal = null } = body;
    const over = from === undefined && to === undefined ? null : { from: dayIn(from), to: dayIn(to) };
    const mapping = renamingIn(body);
    return this.#told(
      reply(this.checks.start(actor, { kind, pack, effectiveFrom, over, mapping, rehearsal })),
    );
  }

  @Get('checks/:check')
  @Needs('policy.read')
  @ApiOperation({ summary: '一项核对办到哪里' })
  @ApiOkResponse({ type: CheckDto })
  async see(@CurrentActor() actor: Actor, @Param('check') id: string): Promise<CheckDto> {
    return this.#told(reply(this.checks.see(actor, id)));
  }

  @Post('checks/:check/cancellation')
  @HttpCode(200)
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '取消一项核对' })
  @ApiOkResponse({ type: CheckDto })
  async cancel(@CurrentActor() actor: Actor, @Param('check') id: string): Promise<CheckDto> {
    return this.#told(reply(this.checks.cancel(actor, id)));
  }

  @Get('reports')
  @Needs('policy.read')
  @ApiOperation({ summary: '存下的报告，新的在前；试运行和试迁移的报告只给规则管理人员' })
  @ApiOkResponse({ type: ReportListDto })
  async kept(@CurrentActor() actor: Actor, @Query() { pack }: ListReportsDto): Promise<ReportListDto> {
    const items = reply(await this.reports.list(actor, pack ?? null));
    return { items: await Promise.all(items.map((head) => this.#head(head))) };
  }

  @Get('reports/:hash')
  @Needs('policy.read')
  @ApiOperation({ summary: '一份报告' })
  @ApiOkResponse({ type: ReportDto })
  async report(@CurrentActor() actor: Actor, @Param('hash') hash: string): Promise<ReportDto> {
    const found = reply(await this.reports.one(actor, hash));
    const directory = await this.directories.current();
    return {
      ...(await this.#head(found)),
      body: found.body,
      readings: found.readings.map(({ person, at }) => ({
        person,
        at,
        name: directory.person(person)?.name ?? person,
      })),
      visible: await this.#titles(actor, found.body),
    };
  }

  @Get('reports/:hash/csv')
  @Needs('policy.read')
  @ApiOperation({ summary: '一份报告导出为 CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  async table(
    @CurrentActor() actor: Actor,
    @Param('hash') hash: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<string> {
    const { kind, pack, effectiveFrom, body } = reply(await this.reports.one(actor, hash));
    asTable(response, `report-${kind}`, `${kind}-${pack}-${effectiveFrom}`);
    return reportCsv(kind, body);
  }

  @Get('folder')
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '规则目录里现在有什么：重新读取，与已启用的、服务在用的对照' })
  @ApiOkResponse({ type: FolderDto })
  async inFolder(@CurrentActor() actor: Actor): Promise<FolderDto> {
    return reply(await this.folder.run(actor));
  }

  @Post('folder/adoption')
  @HttpCode(200)
  @Needs('policy.activate')
  @ApiOperation({ summary: '服务换用规则目录现在的内容，不必重启；会使在用的规定失效的不换' })
  @ApiOkResponse({ type: AdoptedDto })
  async adopt(@CurrentActor() actor: Actor): Promise<AdoptedDto> {
    return reply(await this.adoption.run(actor));
  }

  async #told(view: CheckView): Promise<CheckDto> {
    const directory = await this.directories.current();
    return { ...view, personName: directory.person(view.person)?.name ?? view.person };
  }

  async #head(head: ReportHead): Promise<ReportHeadDto> {
    const { hash, kind, pack, effectiveFrom, candidate, madeBy, madeAt } = head;
    const directory = await this.directories.current();
    const now = candidateOf(this.registry.compositions(pack, effectiveFrom));
    const madeByName = directory.person(madeBy)?.name ?? madeBy;
    const current = now?.digest === candidate;
    const title = now?.title ?? pack;
    return { hash, kind, pack, effectiveFrom, title, candidate, madeBy, madeByName, madeAt, current };
  }

  /** Titles of those cases of a report that the reader could open anyway. */
  async #titles(actor: Actor, body: JsonObject): Promise<Readonly<Record<string, string>>> {
    const titles: [string, string][] = [];
    for (const id of casesIn(body).slice(0, MOST_TITLES)) {
      const seen = await this.queries.see(actor, id);
      if (seen.ok) titles.push([id, titleIn(seen.value.view) ?? id]);
    }
    return Object.fromEntries(titles);
  }
}

function titleIn({ facts }: { readonly facts: JsonObject }): string | null {
  const document = facts['document'] as JsonObject | undefined;
  return typeof document?.['title'] === 'string' ? document['title'] : null;
}

function dayIn(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  if (isLocalDate(text)) return text;
  throw new RefusedException([
    refusal({ code: 'body-invalid', message: `没有 ${text} 这一天`, cure: '改正日期' }),
  ]);
}
