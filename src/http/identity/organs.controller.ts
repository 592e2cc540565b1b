import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import {
  CloseOrgan,
  CreateOrgan,
  ListOrgans,
  MoveOrgan,
  ReviseOrgan,
  type Actor,
} from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { CloseOrganDto, CreateOrganDto, MoveOrganDto, ReviseOrganDto } from './organ.dto.js';
import { OrganDto } from './identity-answers.dto.js';

/** 机构. Its id is chosen by the client: the same creation again is refused as taken, so that it needs no key. */
@ApiTags('机构')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/organs')
export class OrgansController {
  constructor(
    private readonly organs: ListOrgans,
    private readonly creation: CreateOrgan,
    private readonly revision: ReviseOrgan,
    private readonly move: MoveOrgan,
    private readonly closing: CloseOrgan,
  ) {}

  @Get()
  @Needs('directory.read')
  @ApiOperation({ summary: '机构树，上级在前' })
  @ApiOkResponse({ type: [OrganDto] })
  async list(@CurrentActor() actor: Actor): Promise<readonly OrganDto[]> {
    return reply(await this.organs.run(actor));
  }

  @Post()
  @Needs('identity.manage')
  @ApiOperation({ summary: '新设机构' })
  @ApiCreatedResponse({ type: OrganDto })
  async create(@CurrentActor() actor: Actor, @Body() body: CreateOrganDto): Promise<OrganDto> {
    const { parentId, index, region } = body;
    const whole = { ...body, parentId: parentId ?? null, index: index ?? null, region: region ?? null };
    return reply(await this.creation.run(actor, whole));
  }

  @Put(':id')
  @Needs('identity.manage')
  @ApiOperation({ summary: '修改机构名称、代字、索引号、区划' })
  @ApiOkResponse({ type: OrganDto })
  async revise(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: ReviseOrganDto,
  ): Promise<OrganDto> {
    const { index, region } = body;
    const whole = { ...body, id, index: index ?? null, region: region ?? null };
    return reply(await this.revision.run(actor, whole));
  }

  @Put(':id/parent')
  @Needs('identity.grant')
  @ApiOperation({ summary: '划转机构' })
  @ApiOkResponse({ type: OrganDto })
  async moveTo(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { parentId }: MoveOrganDto,
  ): Promise<OrganDto> {
    return reply(await this.move.run(actor, { id, parentId: parentId ?? null }));
  }

  @Put(':id/closing')
  @Needs('identity.manage')
  @ApiOperation({ summary: '撤销机构' })
  @ApiOkResponse({ type: OrganDto })
  async close(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() { on }: CloseOrganDto,
  ): Promise<OrganDto> {
    return reply(await this.closing.run(actor, { id, on }));
  }
}
