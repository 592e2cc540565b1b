import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import {
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../identity/index.js';
import { CaseDiagrams, CaseTrack, handlingsCsv } from '../../workflow/index.js';
import { asTable } from '../csv.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { CaseDiagramDto } from './diagram.dto.js';
import { HandlingDto, HandlingsFormatDto } from './handling.dto.js';

/** 经办和流程图 — the way of a case by its tasks, and on the map of its chart. */
@ApiTags('办件')
@ApiSecurity('session')
@ApiSecurity('token')
@ApiExtraModels(HandlingDto)
@Controller('api/v1/cases')
export class HandlingController {
  constructor(
    private readonly track: CaseTrack,
    private readonly diagrams: CaseDiagrams,
  ) {}

  @Get(':id/handlings')
  @Needs('case.read')
  @ApiOperation({ summary: '经办情况：每项任务由谁（代谁）办理、意见、何时收到、打开、办结，用了多久' })
  @ApiOkResponse({
    description: 'format=csv 时是表格',
    content: {
      'application/json': {
        schema: { type: 'array', items: { $ref: getSchemaPath(HandlingDto) } },
      },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async handlings(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() { format = 'json' }: HandlingsFormatDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<readonly HandlingDto[] | string> {
    const handlings = reply(await this.track.handlings(actor, id));
    if (format === 'json') return handlings;
    asTable(response, 'handlings', '办理轨迹');
    return handlingsCsv(handlings);
  }

  @Get(':id/diagram')
  @Needs('case.read')
  @ApiOperation({ summary: '流程图：本件所依据的流程，标明现在在哪里、走过哪条路、每个箭头的条款' })
  @ApiOkResponse({ type: CaseDiagramDto })
  async diagram(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<CaseDiagramDto> {
    return reply(await this.diagrams.of(actor, id));
  }
}
