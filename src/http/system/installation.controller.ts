import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Config } from '../../config/index.js';
import { Database } from '../../database/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock } from '../../kernel/index.js';
import { Law, ordersByTopic } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, reply } from '../problem/refused.exception.js';
import { InstallationDto } from './system.dto.js';
import { StandingCalendars } from '../../activation/index.js';

const CHART = 'document';

/** 运行情况, for the three administrators. */
@ApiTags('运行')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/installation')
export class InstallationController {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
    private readonly config: Config,
    private readonly law: Law,
    private readonly calendars: StandingCalendars,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Needs('identity.read')
  @ApiOperation({ summary: '运行情况：规则包、工作日历、公开渠道、对外指令的执行' })
  @ApiOkResponse({ type: InstallationDto })
  async see(@CurrentActor() actor: Actor): Promise<InstallationDto> {
    demand(this.authorizer.require(actor, 'identity.read', { organ: null }));
    const today = this.clock.today();
    const pack = this.law.packOf(reply(this.law.inForce(this.config.pack, CHART, today)).ref);
    return {
      today,
      storage: this.config.database.kind,
      pack: pack.ref.pack,
      packTitle: pack.title,
      effectiveFrom: pack.effectiveFrom,
      calendarUntil: this.calendars.now.horizon,
      channels: (pack.lists['channels'] ?? []).map(({ id, label, clause }) => ({ id, label, clause })),
      orders: await ordersByTopic(this.database.reader),
    };
  }
}
