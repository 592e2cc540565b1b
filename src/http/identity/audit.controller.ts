import { Controller, Get, Inject, Query, Res, StreamableFile } from '@nestjs/common';
import {
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiPropertyOptional,
  ApiSecurity,
  ApiTags,
} from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply } from 'fastify';
import {
  AUDIT_OUTCOMES,
  Authorizer,
  ExportAudit,
  IDENTITY_ACTIONS,
  ListAudit,
  type Actor,
  type AuditOutcome,
  type IdentityAction,
  type Words,
} from '../../identity/index.js';
import type { LocalDate } from '../../kernel/index.js';
import { CSV_ANSWER, sendTable } from '../csv.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { readCursor, writeCursor } from '../cursor.js';
import { demand, reply } from '../problem/refused.exception.js';
import { IsDay } from './is-day.js';
import { AuditPageDto, AuditWordsDto } from './identity-answers.dto.js';
import { IDENTITY_WORDS } from './identity-words.js';

const PAGE = 50;
const MOST = 199;

class AuditFilterDto {
  @ApiPropertyOptional({ description: '某机构及其下级；不填即全部' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organ?: string;

  @ApiPropertyOptional({ description: '何人办的：人员编号，system 为系统，anonymous 为未登录者' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  actor?: string;

  @ApiPropertyOptional({ enum: IDENTITY_ACTIONS, description: '事项' })
  @IsOptional()
  @IsIn(IDENTITY_ACTIONS)
  action?: IdentityAction;

  @ApiPropertyOptional({ enum: AUDIT_OUTCOMES, description: '结果' })
  @IsOptional()
  @IsIn(AUDIT_OUTCOMES)
  outcome?: AuditOutcome;

  @ApiPropertyOptional({ description: '对象编号' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  object?: string;

  @ApiPropertyOptional({ format: 'date', description: '起始日' })
  @IsOptional()
  @IsDay()
  from?: LocalDate;

  @ApiPropertyOptional({ format: 'date', description: '截止日，含当日' })
  @IsOptional()
  @IsDay()
  to?: LocalDate;
}

class ListAuditDto extends AuditFilterDto {
  @ApiPropertyOptional({ minimum: 1, maximum: MOST, default: PAGE })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(MOST)
  limit?: number;

  @ApiPropertyOptional({ description: '上一页应答中的 next' })
  @IsOptional()
  @IsString()
  @MaxLength(512)
  cursor?: string;
}

/** 审计记录 */
@ApiTags('审计')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/audit')
export class AuditController {
  constructor(
    private readonly audit: ListAudit,
    private readonly exporting: ExportAudit,
    private readonly authorizer: Authorizer,
    @Inject(IDENTITY_WORDS) private readonly own: Words,
  ) {}

  @Get()
  @Needs('audit.read')
  @ApiOperation({ summary: '审计记录，最近的在前' })
  @ApiOkResponse({ type: AuditPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { organ, limit = PAGE, cursor, ...filter }: ListAuditDto,
  ): Promise<AuditPageDto> {
    const before = cursor === undefined ? null : readCursor(cursor, ['id']).id;
    // One more than asked tells whether there is a next page.
    const found = reply(
      await this.audit.run(actor, { organ: organ ?? null, filter, before, limit: limit + 1 }),
    );
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last !== undefined ? writeCursor({ id: last.id }) : null };
  }

  @Get('csv')
  @Needs('audit.read')
  @ApiOperation({ summary: '审计记录导出为 CSV：符合条件的全部记录，最近的在前' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  async table(
    @CurrentActor() actor: Actor,
    @Query() { organ, ...filter }: AuditFilterDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<StreamableFile> {
    const portions = reply(await this.exporting.run(actor, { organ: organ ?? null, filter }));
    return sendTable(response, { ascii: 'audit', name: '审计记录' }, portions);
  }

  @Get('words')
  @Needs('audit.read')
  @ApiOperation({ summary: '审计记录的用语：事项、结果、对象的名称' })
  @ApiOkResponse({ type: AuditWordsDto })
  words(@CurrentActor() actor: Actor): AuditWordsDto {
    demand(this.authorizer.require(actor, 'audit.read', { organ: null }));
    const { auditActions: actions, auditOutcomes: outcomes, objectKinds: kinds } = this.own;
    return { actions, outcomes, kinds };
  }
}
