import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Database } from '../../database/index.js';
import type { Actor } from '../../identity/index.js';
import { Clock, type JsonObject } from '../../kernel/index.js';
import { CaseCommands, CaseQueries } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { idempotent } from '../idempotency/idempotent.js';
import { BasedOn, etagOf, type Basis } from '../preconditions.js';
import { reply } from '../problem/refused.exception.js';
import { CaseDto, caseDto, EventDto } from './case.dto.js';
import { OutlookDto } from './outlook.dto.js';
import { TrackEntryDto } from './track.dto.js';

/** 办件 — looking at cases and acting on them. */
@ApiTags('办件')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/cases')
export class CasesController {
  constructor(
    private readonly queries: CaseQueries,
    private readonly commands: CaseCommands,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  @Get(':id')
  @Needs('case.read')
  @ApiOperation({ summary: '查看办件' })
  @ApiOkResponse({ type: CaseDto })
  async see(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<CaseDto> {
    const { view } = reply(await this.queries.see(actor, id));
    void response.header('etag', etagOf(view.version));
    return caseDto(view);
  }

  @Get(':id/next')
  @Needs('case.read')
  @ApiOperation({ summary: '下一步能做什么、还差什么、为什么不能、该由谁办，逐项注明条款' })
  @ApiOkResponse({ type: OutlookDto })
  async next(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<OutlookDto> {
    return reply(await this.queries.outlook(actor, id));
  }

  @Get(':id/track')
  @Needs('case.read')
  @ApiOperation({ summary: '流程轨迹：谁在何时何环节办了什么、意见如何' })
  @ApiOkResponse({ type: [TrackEntryDto] })
  async track(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<readonly TrackEntryDto[]> {
    return reply(await this.queries.track(actor, id));
  }

  @Post(':id/events')
  @HttpCode(200)
  @Needs('case.act')
  @ApiOperation({ summary: '办理：送审、同意、退回、撤回、转办、委托、加签、签发、发布等' })
  @ApiHeader({ name: 'If-Match', required: true, description: '所依据的版本，如 "3"' })
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: '每次办理一个不重复的键；没有收到应答而重试时沿用，已办成的不再办第二次，照答办成后的本件',
  })
  @ApiOkResponse({ type: CaseDto })
  async act(
    @CurrentActor() actor: Actor,
    @Param('id') caseId: string,
    @BasedOn() { version: expectedVersion, key }: Basis,
    @Body() event: EventDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<CaseDto> {
    const { type, payload = {}, state = null, signature = null } = event;
    const attempt = { actor, caseId, expectedVersion, type, payload, state, signature };
    const asked: JsonObject = { caseId, expectedVersion, type, payload };
    const request: JsonObject = {
      ...asked,
      ...(state === null ? {} : { state }),
      ...(signature === null ? {} : { signature }),
    };
    const once = { person: actor.person, request };
    const view = reply(
      key === null
        ? await this.commands.act(attempt)
        : await this.commands.act(attempt, (work) =>
            idempotent(this.database, this.clock, { ...once, key }, work, (tx) =>
              this.queries.see(actor, caseId, tx),
            ),
          ),
    );
    void response.header('etag', etagOf(view.version));
    return caseDto(view);
  }
}
