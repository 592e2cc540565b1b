import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiPropertyOptional, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { ListAudit, type Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { readCursor, writeCursor } from '../cursor.js';
import { reply } from '../problem/refused.exception.js';
import { AuditPageDto } from './identity-answers.dto.js';

const PAGE = 50;
const MOST = 199;

class ListAuditDto {
  @ApiPropertyOptional({ description: '某机构及其下级；不填即全部' })
  @IsOptional()
  @IsString()
  @MaxLength(64)
  organ?: string;

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
  constructor(private readonly audit: ListAudit) {}

  @Get()
  @Needs('audit.read')
  @ApiOperation({ summary: '审计记录，最近的在前' })
  @ApiOkResponse({ type: AuditPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Query() { organ, limit = PAGE, cursor }: ListAuditDto,
  ): Promise<AuditPageDto> {
    const before = cursor === undefined ? null : readCursor(cursor, ['id']).id;
    // One more than asked tells whether there is a next page.
    const found = reply(await this.audit.run(actor, { organ: organ ?? null, before, limit: limit + 1 }));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, next: found.length > limit && last !== undefined ? writeCursor({ id: last.id }) : null };
  }
}
