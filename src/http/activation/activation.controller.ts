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
  ActivatePack,
  MigrateCases,
  ReadRehearsal,
  RehearseCandidate,
  SeeStanding,
  type CandidatePlace,
} from '../../activation/index.js';
import { DirectorySource, SYSTEM, type Actor } from '../../identity/index.js';
import { csvTable, isLocalDate, refusal, type LocalDate } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { asTable, CSV_ANSWER } from '../csv.js';
import { AsOfDto } from '../policy/book.dto.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { ActivationDto, MigrationDto, ReadingDto, RehearseDto, type VersionDto } from './activation.dto.js';
import {
  LawDeedDto,
  ReadDto,
  RehearsedDto,
  StandingViewDto,
  StoredReportDto,
} from './activation-answers.dto.js';
import { MigrationReportDto } from './migration-answers.dto.js';
import { renamingIn } from './renaming.js';

/** 启用 — how law changes: rehearsed, read, proposed by one, activated by another; then running cases may follow. */
@ApiTags('启用规则')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/policy')
export class ActivationController {
  constructor(
    private readonly standing: SeeStanding,
    private readonly rehearse: RehearseCandidate,
    private readonly rehearsals: ReadRehearsal,
    private readonly activation: ActivatePack,
    private readonly migration: MigrateCases,
    private readonly directories: DirectorySource,
  ) {}

  @Get('standing')
  @Needs('policy.read')
  @ApiOperation({
    summary: '哪些版本已经启用、何时由谁启用、依据哪些报告，规则目录与之是否一致；可以问过去某日',
  })
  @ApiOkResponse({ type: StandingViewDto })
  stands(@CurrentActor() actor: Actor, @Query() { on }: AsOfDto): Promise<StandingViewDto> {
    return this.#stands(actor, on ?? null);
  }

  async #stands(actor: Actor, on: LocalDate | null): Promise<StandingViewDto> {
    const { versions, candidates, proposals } = reply(await this.standing.run(actor, on));
    const directory = await this.directories.current();
    const nameOf = (id: string): string =>
      id === SYSTEM.person ? '系统' : (directory.person(id)?.name ?? id);
    return {
      versions: versions.map((one) => ({ ...one, byNames: one.by.map(nameOf) })),
      candidates,
      proposals: proposals.map((one) => ({ ...one, personName: nameOf(one.person) })),
    };
  }

  @Get('standing/csv')
  @Needs('policy.read')
  @ApiOperation({ summary: '已启用的版本导出为 CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  async table(
    @CurrentActor() actor: Actor,
    @Query() { on }: AsOfDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<string> {
    const { versions } = await this.#stands(actor, on ?? null);
    asTable(response, 'standing', '已启用的规则');
    return csvTable([
      [
        '规则包',
        '生效日期',
        '名称',
        '方式',
        '何时',
        '提请人、启用人',
        '规则台账第几条',
        '内容摘要',
        '规则目录',
      ],
      ...versions.map((one) => [
        one.pack,
        one.effectiveFrom,
        one.title,
        one.deed === 'PACK.ACTIVATED' ? '启用' : '随产品安装',
        one.since,
        one.byNames.join('、'),
        String(one.seq),
        one.digest,
        { stands: '一致', changed: '已改动', 'not-in-folder': '没有' }[one.folder],
      ]),
    ]);
  }

  @Post('rehearsals')
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '试运行规则目录中的候选版本；不改变任何办件' })
  @ApiCreatedResponse({ type: RehearsedDto })
  async rehearsal(@CurrentActor() actor: Actor, @Body() body: RehearseDto): Promise<RehearsedDto> {
    const { from, to } = body;
    const over = from === undefined && to === undefined ? null : { from: dayIn(from), to: dayIn(to) };
    return reply(await this.rehearse.run(actor, { place: placeOf(body), over, mapping: renamingIn(body) }));
  }

  @Get('rehearsals/:report')
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '试运行报告：每一处不同，新旧两种裁断各有规则、条款、理由、办法' })
  @ApiOkResponse({ type: StoredReportDto })
  async report(@CurrentActor() actor: Actor, @Param('report') id: string): Promise<StoredReportDto> {
    return reply(await this.rehearsals.see(actor, id));
  }

  @Post('rehearsals/:report/readings')
  @HttpCode(200)
  @Needs('policy.rehearse')
  @ApiOperation({ summary: '记下本人读过这份报告；须写明所读报告的摘要' })
  @ApiOkResponse({ type: ReadDto })
  async read(
    @CurrentActor() actor: Actor,
    @Param('report') id: string,
    @Body() { hash }: ReadingDto,
  ): Promise<ReadDto> {
    return reply(await this.rehearsals.read(actor, { id, hash }));
  }

  @Post('proposals')
  @Needs('policy.activate')
  @ApiOperation({ summary: '提请启用候选版本（第一个人）' })
  @ApiCreatedResponse({ type: LawDeedDto })
  async propose(@CurrentActor() actor: Actor, @Body() body: ActivationDto): Promise<LawDeedDto> {
    return reply(await this.activation.propose(actor, { place: placeOf(body), rehearsal: body.rehearsal }));
  }

  @Post('activations')
  @Needs('policy.activate')
  @ApiOperation({ summary: '启用候选版本（第二个人）' })
  @ApiCreatedResponse({ type: LawDeedDto })
  async activate(@CurrentActor() actor: Actor, @Body() body: ActivationDto): Promise<LawDeedDto> {
    return reply(await this.activation.activate(actor, { place: placeOf(body), rehearsal: body.rehearsal }));
  }

  @Post('migrations')
  @HttpCode(200)
  @Needs('policy.activate')
  @ApiOperation({ summary: '迁移在办件到已启用的版本，或只说会怎样；同样的命令可以再发，已迁移的不会重复' })
  @ApiOkResponse({ type: MigrationReportDto })
  async migrate(@CurrentActor() actor: Actor, @Body() body: MigrationDto): Promise<MigrationReportDto> {
    const { pack, effectiveFrom, cases, dryRun } = body;
    return reply(
      await this.migration.run(actor, {
        to: { pack, effectiveFrom },
        mapping: renamingIn(body),
        cases: cases ?? null,
        dryRun,
      }),
    );
  }
}

function placeOf({ pack, effectiveFrom }: VersionDto): CandidatePlace {
  return { pack, effectiveFrom, folder: null };
}

function dayIn(text: string | undefined): LocalDate | null {
  if (text === undefined) return null;
  if (isLocalDate(text)) return text;
  throw new RefusedException([
    refusal({ code: 'body-invalid', message: `没有 ${text} 这一天`, cure: '改正日期' }),
  ]);
}
