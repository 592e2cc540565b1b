import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiExtraModels,
  ApiOkResponse,
  ApiOperation,
  ApiSecurity,
  ApiTags,
  getSchemaPath,
} from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  organFor,
  scopeFor,
  SeeStatistics,
  statisticsCsv,
  SupplyFigures,
  type CountScope,
  type EntriesView,
  type StatisticsView,
  type SuppliedFigure,
} from '../../figures/index.js';
import { DirectorySource, type Actor } from '../../identity/index.js';
import { asTable } from '../csv.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { EntriesAnswerDto, SuppliedFigureDto } from './figure-answers.dto.js';
import {
  EntriesDto,
  StatisticsFormatDto,
  SuppliedDto,
  SupplyDto,
  type StatisticsDto,
} from './figures.dto.js';
import { StatisticsAnswerDto } from './statistics-answer.dto.js';

/** 统计与填报 — figures with their entries, and what people enter beside them. */
@ApiTags('统计')
@ApiExtraModels(StatisticsAnswerDto)
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1')
export class FiguresController {
  constructor(
    private readonly seeing: SeeStatistics,
    private readonly supplying: SupplyFigures,
    private readonly directories: DirectorySource,
  ) {}

  @Get('statistics')
  @Needs('figures.read')
  @ApiOperation({ summary: '任何一段日子的统计和各个口径的数；空不是 0' })
  @ApiOkResponse({
    description: 'format=csv 时是表格',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(StatisticsAnswerDto) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async statistics(
    @CurrentActor() actor: Actor,
    @Query() query: StatisticsFormatDto,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<StatisticsView | string> {
    const seen = reply(await this.seeing.run(actor, await this.#scope(actor, query)));
    if (query.format !== 'csv') return seen;
    const { from, to } = query;
    asTable(response, `statistics-${from}-${to}`, `统计 ${from} 至 ${to}`);
    return statisticsCsv(seen, seen.measures);
  }

  @Get('measures/:id/entries')
  @Needs('figures.read')
  @ApiOperation({ summary: '一个数由台账的哪些记录得来；只列本人可见的办件' })
  @ApiOkResponse({ type: EntriesAnswerDto })
  async entries(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: EntriesDto,
  ): Promise<EntriesView> {
    return reply(await this.seeing.entries(actor, id, await this.#scope(actor, query), query.offset ?? 0));
  }

  @Get('supplied-figures')
  @Needs('figures.read')
  @ApiOperation({ summary: '填报的数，何人何时填的' })
  @ApiOkResponse({ type: [SuppliedFigureDto] })
  async supplied(
    @CurrentActor() actor: Actor,
    @Query() query: SuppliedDto,
  ): Promise<readonly SuppliedFigure[]> {
    const { period, division = null, all } = query;
    const organ = reply(organFor(await this.directories.current(), actor, query));
    return reply(await this.supplying.list(actor, { organ, division, period }, { all: all === 'true' }));
  }

  @Post('supplied-figures')
  @Needs('figures.supply')
  @ApiOperation({ summary: '填报台账不知道的数；后填的取代先填的，先填的仍在台账里' })
  @ApiCreatedResponse({ type: SuppliedFigureDto })
  async supply(@CurrentActor() actor: Actor, @Body() body: SupplyDto): Promise<SuppliedFigure> {
    const { period, key, value, division = null, note = '' } = body;
    const organ = body.organ ?? reply(organFor(await this.directories.current(), actor, body));
    const [entered] = reply(
      await this.supplying.run(actor, [{ organ, division, period, key, value: value ?? null, note }]),
    );
    if (entered === undefined) throw new Error('one figure was entered and none came back');
    return entered;
  }

  async #scope(actor: Actor, query: StatisticsDto): Promise<CountScope> {
    return reply(scopeFor(await this.directories.current(), actor, query));
  }
}
