import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/index.js';
import { documentOf, documentsBegun } from '../../documents/index.js';
import { caseVisibility, type Actor } from '../../identity/index.js';
import { PastCases, type PastCase } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { readCursor, writeCursor } from '../cursor.js';
import { reply } from '../problem/refused.exception.js';
import { ListPastDto, PastDayDto, PastPageDto, PastPaperDto } from './past.dto.js';

const PAGE = 20;

/** 回看某日 — from the journal alone, and only what the actor may see today. */
@ApiTags('回看')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/past')
export class PastController {
  constructor(
    private readonly past: PastCases,
    private readonly database: Database,
  ) {}

  @Get('documents')
  @Needs('document.read')
  @ApiOperation({ summary: '到某日为止的公文在那一天的样子（只列本人今天可见的），新的在前' })
  @ApiOkResponse({ type: PastPageDto })
  async list(@CurrentActor() actor: Actor, @Query() { on, cursor }: ListPastDto): Promise<PastPageDto> {
    const after = cursor === undefined ? null : readCursor(cursor, ['createdAt', 'caseId']);
    const visibility = caseVisibility(actor);
    const page = await documentsBegun(this.database.reader, visibility, on, { limit: PAGE, after });
    const items: PastPaperDto[] = [];
    for (const { caseId } of page.items) items.push(paperOf(reply(await this.past.see(actor, caseId, on))));
    return { items, next: page.next === null ? null : writeCursor({ ...page.next }) };
  }

  @Get('cases/:id')
  @Needs('case.read')
  @ApiOperation({ summary: '一件公文在某日的样子' })
  @ApiOkResponse({ type: PastPaperDto })
  async one(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { on }: PastDayDto,
  ): Promise<PastPaperDto> {
    return paperOf(reply(await this.past.see(actor, id, on)));
  }
}

function paperOf({ id, on, seq, at, states, facts }: PastCase): PastPaperDto {
  const document = facts === null || !('document' in facts) ? null : documentOf(facts);
  return {
    caseId: id,
    on,
    seq,
    at,
    states,
    title: document?.title ?? null,
    attribute: document?.attribute ?? null,
    documentType: document?.documentType ?? null,
    documentNumber: document?.documentNumber ?? null,
  };
}
