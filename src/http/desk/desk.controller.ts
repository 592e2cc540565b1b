import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BOX_LABELS,
  Desk,
  DESK_BOXES,
  deskCsv,
  isDeskBox,
  PastDesk,
  type DeskBox,
  type DeskCursor,
} from '../../desk/index.js';
import type { Actor } from '../../identity/index.js';
import { refusal } from '../../kernel/index.js';
import { asTable, CSV_ANSWER } from '../csv.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { readCursor, writeCursor } from '../cursor.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { DeskCountsDto, DeskDayDto, DeskFilterDto, DeskPageDto, ListDeskDto } from './desk.dto.js';

const PAGE = 50;
const BOX = { name: 'box', enum: DESK_BOXES, description: Object.values(BOX_LABELS).join('、') } as const;

/** 工作台 */
@ApiTags('工作台')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/desk')
export class DeskController {
  constructor(
    private readonly desk: Desk,
    private readonly past: PastDesk,
  ) {}

  @Get()
  @Needs('inbox.read')
  @ApiOperation({ summary: '工作台各栏的件数；可问过去某天终了时的' })
  @ApiOkResponse({ type: DeskCountsDto })
  async counts(@CurrentActor() actor: Actor, @Query() { asOf }: DeskDayDto): Promise<DeskCountsDto> {
    return reply(asOf === undefined ? await this.desk.counts(actor) : await this.past.counts(actor, asOf));
  }

  @Get(':box')
  @Needs('inbox.read')
  @ApiOperation({ summary: '工作台的一栏，等得最久的在前；可问过去某天终了时的，按台账还原，不能在其中办理' })
  @ApiParam(BOX)
  @ApiOkResponse({ type: DeskPageDto })
  async list(
    @CurrentActor() actor: Actor,
    @Param('box') box: string,
    @Query() query: ListDeskDto,
  ): Promise<DeskPageDto> {
    const { limit = PAGE, cursor, asOf, ...filter } = query;
    const after = cursor === undefined ? null : readCursor(cursor, ['since', 'caseId']);
    if (asOf !== undefined) return this.#past(actor, { box: boxIn(box), asOf, filter }, { limit, after });
    const page = reply(await this.desk.list(actor, { box: boxIn(box), filter, limit, after }));
    return { items: page.items, next: page.next === null ? null : writeCursor({ ...page.next }) };
  }

  @Get(':box/csv')
  @Needs('inbox.read')
  @ApiOperation({ summary: '工作台的一栏全部导出为 CSV' })
  @ApiParam(BOX)
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  async table(
    @CurrentActor() actor: Actor,
    @Param('box') text: string,
    @Query() { asOf, ...filter }: DeskFilterDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<string> {
    const box = boxIn(text);
    const items = reply(
      asOf === undefined
        ? await this.desk.all(actor, { box, filter })
        : await this.past.all(actor, { box, asOf, filter }),
    );
    asTable(response, `desk-${box}`, `${BOX_LABELS[box]}${asOf === undefined ? '' : `（${asOf}）`}`);
    return deskCsv(items);
  }

  async #past(
    actor: Actor,
    asked: Parameters<PastDesk['all']>[1],
    { limit, after }: { readonly limit: number; readonly after: DeskCursor | null },
  ): Promise<DeskPageDto> {
    const items = reply(await this.past.all(actor, asked));
    const behind = after === null ? items : items.filter((item) => follows(item, after));
    const shown = behind.slice(0, limit);
    const last = shown.at(-1);
    const more = behind.length > limit && last !== undefined;
    return { items: shown, next: more ? writeCursor({ since: last.since, caseId: last.caseId }) : null };
  }
}

function follows({ since, caseId }: DeskCursor, after: DeskCursor): boolean {
  return since > after.since || (since === after.since && caseId > after.caseId);
}

/** @throws RefusedException for a box that there is not */
function boxIn(text: string): DeskBox {
  if (isDeskBox(text)) return text;
  throw new RefusedException([
    refusal({ code: 'unknown', message: '工作台没有这一栏', cure: `可选：${DESK_BOXES.join('、')}` }),
  ]);
}
