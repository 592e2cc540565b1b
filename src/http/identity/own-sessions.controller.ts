import { Controller, Delete, Get, HttpCode } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { ListSessions, RevokeSessions, type Actor, type Authenticated } from '../../identity/index.js';
import { CurrentActor, CurrentCredential, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { SessionListDto } from './identity-answers.dto.js';

/** 本人的会话 */
@ApiTags('登录')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/me/sessions')
export class OwnSessionsController {
  constructor(
    private readonly sessions: ListSessions,
    private readonly revocation: RevokeSessions,
  ) {}

  @Get()
  @Needs('signed-in')
  @ApiOperation({ summary: '本人在哪些浏览器上登录' })
  @ApiOkResponse({ type: [SessionListDto] })
  list(@CurrentActor() actor: Actor): Promise<readonly SessionListDto[]> {
    return this.sessions.run(actor);
  }

  @Delete()
  @HttpCode(204)
  @Needs('signed-in')
  @ApiOperation({ summary: '让本人的其他会话下线' })
  async revokeOthers(@CurrentCredential() { actor, credential }: Authenticated): Promise<void> {
    const except = credential.kind === 'session' ? credential.id : null;
    reply(await this.revocation.run(actor, { person: actor.person, except }));
  }
}
