import { basename } from 'node:path';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { changedDays, yearOf } from '../../calendar/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { addDays, localDate } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, reply } from '../problem/refused.exception.js';
import { CalendarCheckDto, CalendarYearDto, ProposedYearDto } from './calendar.dto.js';
import { Workdays } from './workdays.js';

/** A notice speaks of its own year and of the last month of the year before. */
const REACH_DAYS = 31;

/** 工作日历. It is a file that the keeper of the server installs: here it is read, and a new one is checked. */
@ApiTags('工作日历')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly workdays: Workdays,
    private readonly authorizer: Authorizer,
  ) {}

  @Get(':year')
  @Needs('directory.read')
  @ApiOperation({ summary: '某年的工作日历：放假、调休上班、工作日数和依据的通知' })
  @ApiOkResponse({ type: CalendarYearDto })
  year(@CurrentActor() actor: Actor, @Param('year', ParseIntPipe) year: number): CalendarYearDto {
    demand(this.authorizer.require(actor, 'directory.read'));
    const { calendar } = this.workdays;
    const { first, horizon } = calendar;
    return { ...reply(yearOf(calendar, year)), first, horizon, file: `calendars/cn/${year}.yaml` };
  }

  @Post('checks')
  @HttpCode(200)
  @Needs('directory.read')
  @ApiOperation({ summary: '检查一份新的放假安排：不装入，只说有什么错、哪些日子会变' })
  @ApiOkResponse({ type: CalendarCheckDto })
  check(@CurrentActor() actor: Actor, @Body() proposed: ProposedYearDto): CalendarCheckDto {
    demand(this.authorizer.require(actor, 'directory.read'));
    const { calendar } = this.workdays;
    const after = this.workdays.with(proposed);
    const installation = `由维护服务器的人员把文件存为规则目录下的 calendars/cn/${proposed.year}.yaml，运行 wugongkai policy lint --all 核对，再重启服务`;
    if (!after.ok) {
      const faults = after.error.map((fault) => ({ ...fault, file: basename(fault.file) }));
      return { fits: false, faults, changes: [], installation };
    }
    const from = addDays(localDate(`${proposed.year}-01-01`), -REACH_DAYS);
    const days = { from, to: localDate(`${proposed.year}-12-31`) };
    return { fits: true, faults: [], changes: changedDays(calendar, after.value, days), installation };
  }
}
