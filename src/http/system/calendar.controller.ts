import { basename } from 'node:path';
import { Body, Controller, Get, HttpCode, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import {
  DecideArrangement,
  SeeArrangements,
  StandingCalendars,
  type ArrangementCheck,
} from '../../activation/index.js';
import { noticeText, yearOf } from '../../calendar/index.js';
import { Database } from '../../database/index.js';
import { Authorizer, DirectorySource, SYSTEM, type Actor } from '../../identity/index.js';
import { dateAt, refusal } from '../../kernel/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, RefusedException, reply } from '../problem/refused.exception.js';
import {
  ArrangementsDto,
  CalendarAsOfDto,
  CalendarCheckDto,
  CalendarDeedDto,
  CalendarYearDto,
  ProposedYearDto,
  ReadCalendarProposalDto,
  ReadProposalDto,
  WithdrawProposalDto,
} from './calendar.dto.js';

/** 工作日历 — read as of any day; a new notice is entered by one person and adopted by another. */
@ApiTags('工作日历')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: StandingCalendars,
    private readonly see: SeeArrangements,
    private readonly decide: DecideArrangement,
    private readonly database: Database,
    private readonly directories: DirectorySource,
    private readonly authorizer: Authorizer,
  ) {}

  @Get('arrangements')
  @Needs('directory.read')
  @ApiOperation({ summary: '待采用的放假安排，和采用过的' })
  @ApiOkResponse({ type: ArrangementsDto })
  async arrangements(@CurrentActor() actor: Actor): Promise<ArrangementsDto> {
    const { proposals, adopted } = reply(await this.see.list(actor));
    const nameOf = await this.#names();
    return {
      proposals: proposals.map(({ year, digest, person, at, seq }) => ({
        ...{ year, digest, person, at, seq },
        personName: nameOf(person),
      })),
      adopted: adopted.map(({ year, digest, at, seq, proposedBy, adoptedBy, calendar, moved }) => ({
        ...{ year, digest, at, seq, calendar, moved },
        proposedByName: nameOf(proposedBy),
        adoptedByName: nameOf(adoptedBy),
      })),
    };
  }

  @Get(':year')
  @Needs('directory.read')
  @ApiOperation({ summary: '某年的工作日历：放假、调休上班、工作日数和依据的通知；可问过去某天终了时的' })
  @ApiOkResponse({ type: CalendarYearDto })
  async year(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Query() { asOf }: CalendarAsOfDto,
  ): Promise<CalendarYearDto> {
    const { adopted } = reply(await this.see.list(actor));
    const { reader } = this.database;
    const calendar =
      asOf === undefined ? await this.calendars.seenBy(reader) : await this.calendars.asOf(reader, asOf);
    const last = adopted.find((one) => one.year === year && (asOf === undefined || dateAt(one.at) <= asOf));
    const file = last === undefined ? `calendars/cn/${year}.yaml` : `台账 calendar 第 ${last.seq} 条`;
    const { first, horizon } = calendar;
    return { ...reply(yearOf(calendar, year)), first, horizon, file };
  }

  @Post('checks')
  @HttpCode(200)
  @Needs('directory.read')
  @ApiOperation({ summary: '检查一份放假安排：有什么错、哪些日子会变、哪些在办期限会移动；不提请' })
  @ApiOkResponse({ type: CalendarCheckDto })
  async check(@CurrentActor() actor: Actor, @Body() proposed: ProposedYearDto): Promise<CalendarCheckDto> {
    demand(this.authorizer.require(actor, 'directory.read'));
    return checkDto(reply(await this.see.check(actor, arrangementIn(proposed))));
  }

  @Post('proposals')
  @Needs('calendar.propose')
  @ApiOperation({ summary: '提请一份放假安排（第一个人）' })
  @ApiCreatedResponse({ type: CalendarDeedDto })
  async propose(@CurrentActor() actor: Actor, @Body() proposed: ProposedYearDto): Promise<CalendarDeedDto> {
    demand(this.authorizer.require(actor, 'calendar.propose'));
    return reply(await this.decide.propose(actor, arrangementIn(proposed)));
  }

  @Get('proposals/:year')
  @Needs('directory.read')
  @ApiOperation({ summary: '提请的放假安排，和采用以后会有什么不同' })
  @ApiOkResponse({ type: ReadCalendarProposalDto })
  async proposal(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
  ): Promise<ReadCalendarProposalDto> {
    const found = reply(await this.see.proposal(actor, year));
    const { person, at, seq } = found;
    return { ...checkDto(found), person, personName: (await this.#names())(person), at, seq };
  }

  @Post('proposals/:year/adoption')
  @HttpCode(200)
  @Needs('calendar.adopt')
  @ApiOperation({ summary: '采用提请的放假安排（第二个人）：此后的期限依它推算，在办期限重新推算' })
  @ApiOkResponse({ type: CalendarDeedDto })
  async adopt(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() { digest }: ReadProposalDto,
  ): Promise<CalendarDeedDto> {
    return reply(await this.decide.adopt(actor, { year, digest }));
  }

  @Post('proposals/:year/withdrawal')
  @HttpCode(200)
  @Needs('calendar.propose')
  @ApiOperation({ summary: '撤回提请的放假安排，说明理由' })
  @ApiOkResponse({ type: CalendarDeedDto })
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('year', ParseIntPipe) year: number,
    @Body() { digest, reason }: WithdrawProposalDto,
  ): Promise<CalendarDeedDto> {
    return reply(await this.decide.withdraw(actor, { year, digest, reason }));
  }

  async #names(): Promise<(id: string) => string> {
    const directory = await this.directories.current();
    return (id) => (id === SYSTEM.person ? SYSTEM.name : (directory.person(id)?.name ?? id));
  }
}

/** @throws RefusedException unless exactly one of form and text is there */
function arrangementIn({ year, text, form }: ProposedYearDto): {
  readonly year: number;
  readonly text: string;
} {
  if ((text === undefined) !== (form === undefined))
    return { year, text: text ?? (form === undefined ? '' : noticeText({ year, ...form })) };
  throw new RefusedException([
    refusal({
      code: 'form-or-text',
      message: '放假安排或者逐项填写，或者给出文件内容，只能是其中一个',
      cure: '只填 form 或只填 text',
    }),
  ]);
}

function checkDto(found: ArrangementCheck): CalendarCheckDto {
  const { year, text, digest, changes, moved, inUse } = found;
  const faults = found.faults.map((fault) => ({ ...fault, file: basename(fault.file) }));
  return { year, fits: faults.length === 0, faults, changes, moved, inUse, text, digest };
}
