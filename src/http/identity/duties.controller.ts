import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { ListDuties, type Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { DutyDto } from './duties.dto.js';

/** 职责分工 */
@ApiTags('岗位')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/duties')
export class DutiesController {
  constructor(private readonly duties: ListDuties) {}

  @Get()
  @Needs('directory.read')
  @ApiOperation({ summary: '职责分工：每个角色能办什么，哪些角色不得由一人兼任' })
  @ApiOkResponse({ type: [DutyDto] })
  list(@CurrentActor() actor: Actor): readonly DutyDto[] {
    return reply(this.duties.run(actor));
  }
}
