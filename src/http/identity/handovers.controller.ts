import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/index.js';
import { Handovers } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import {
  CloseAccountDto,
  HandedOverDto,
  HandoverDto,
  HandOverPostsDto,
  HandOverTasksDto,
  NamedTaskDto,
  TaskGivenDto,
} from './handovers.dto.js';

/** 离任交接 — posts by the security administrator, tasks by those who may reassign them, the account by the system administrator. */
@ApiTags('离任交接')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/persons/:person/handover')
export class HandoversController {
  constructor(private readonly handovers: Handovers) {}

  @Get()
  @Needs('signed-in')
  @ApiOperation({ summary: '离任交接：本人的，或有查看权限的；有什么要交接，还差什么' })
  @ApiOkResponse({ type: HandoverDto })
  async see(@CurrentActor() actor: Actor, @Param('person') person: string): Promise<HandoverDto> {
    return reply(await this.handovers.see(actor, person));
  }

  @Post('posts')
  @HttpCode(200)
  @Needs('identity.grant')
  @ApiOperation({
    summary: '交接岗位：同一天全部免职，接任者次日任职，代理和委托终止；整体核对，有一项不行即全部不办',
  })
  @ApiOkResponse({ type: HandedOverDto })
  async posts(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Body() body: HandOverPostsDto,
  ): Promise<HandedOverDto> {
    return reply(await this.handovers.givePosts(actor, { ...body, person }));
  }

  @Get('tasks')
  @Needs('case.read')
  @ApiOperation({ summary: '指名由其办理、别人不能办的待办（只列本人可见的）' })
  @ApiOkResponse({ type: [NamedTaskDto] })
  async tasks(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
  ): Promise<readonly NamedTaskDto[]> {
    return this.handovers.tasks(actor, person);
  }

  @Post('tasks')
  @HttpCode(200)
  @Needs('case.act')
  @ApiOperation({ summary: '移交指名待办：逐件转办，逐件记入轨迹；有一件不行不影响其他' })
  @ApiOkResponse({ type: [TaskGivenDto] })
  async giveTasks(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Body() body: HandOverTasksDto,
  ): Promise<readonly TaskGivenDto[]> {
    return reply(await this.handovers.giveTasks(actor, { ...body, person }));
  }

  @Post('closing')
  @HttpCode(204)
  @Needs('account.manage')
  @ApiOperation({ summary: '离任销户：会话和令牌全部失效，账号停用；还有未交接的即拒绝' })
  @ApiNoContentResponse()
  async close(
    @CurrentActor() actor: Actor,
    @Param('person') person: string,
    @Body() { reason }: CloseAccountDto,
  ): Promise<void> {
    reply(await this.handovers.close(actor, { person, reason }));
  }
}
