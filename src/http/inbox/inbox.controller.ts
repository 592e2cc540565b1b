import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { inboxOf, noticesTo } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand } from '../problem/refused.exception.js';
import { InboxItemDto, NoticeDto } from './inbox.dto.js';

/** 待办与提醒 */
@ApiTags('待办')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/inbox')
export class InboxController {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
  ) {}

  @Get()
  @Needs('inbox.read')
  @ApiOperation({ summary: '待办：今天由我可以办的，最早的在前' })
  @ApiOkResponse({ type: [InboxItemDto] })
  async tasks(@CurrentActor() actor: Actor): Promise<readonly InboxItemDto[]> {
    demand(this.authorizer.require(actor, 'inbox.read'));
    return inboxOf(this.database.reader, actor);
  }

  @Get('notices')
  @Needs('inbox.read')
  @ApiOperation({ summary: '提醒：催办、上报、抄送' })
  @ApiOkResponse({ type: [NoticeDto] })
  async notices(@CurrentActor() actor: Actor): Promise<readonly NoticeDto[]> {
    demand(this.authorizer.require(actor, 'inbox.read'));
    return noticesTo(this.database.reader, actor);
  }
}
