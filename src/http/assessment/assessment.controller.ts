import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { SeeSchemes, SeeScores } from '../../assessment/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { AssessorQuery, GroupPath, ScorePath, ScoresQuery } from './assessment.dto.js';
import { BulletinDto } from './bulletin.dto.js';
import { SchemePeriodDto, SchemesQuery } from './scheme-periods.dto.js';
import { SchemeScoresDto } from './scheme-scores.dto.js';
import { SheetViewDto } from './sheet-view.dto.js';
import { ShownSheetDto } from './sheet.dto.js';

/** 考核得分 — scores of units, down to the entry that cost the point, as far as the reader may see. */
@ApiTags('考核')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/assessments')
export class AssessmentController {
  constructor(
    private readonly scores: SeeScores,
    private readonly schemesOf: SeeSchemes,
  ) {}

  @Get()
  @Needs('assessment.read')
  @ApiOperation({ summary: '一个考核期各办法、各单位的得分和排名' })
  @ApiOkResponse({ type: [SchemeScoresDto] })
  async list(@CurrentActor() actor: Actor, @Query() query: ScoresQuery): Promise<readonly SchemeScoresDto[]> {
    return reply(await this.scores.list(actor, query));
  }

  @Get('schemes')
  @Needs('assessment.read')
  @ApiOperation({ summary: '一个年度的考核办法和已经开始的考核期，各到哪一步，能不能公示' })
  @ApiOkResponse({ type: [SchemePeriodDto] })
  async schemes(
    @CurrentActor() actor: Actor,
    @Query() query: SchemesQuery,
  ): Promise<readonly SchemePeriodDto[]> {
    return reply(await this.schemesOf.list(actor, query));
  }

  @Get(':scheme/:period/bulletin')
  @Needs('assessment.read')
  @ApiOperation({ summary: '通报：排名、负面清单、比上期；公示以前只有考核机关能看' })
  @ApiOkResponse({ type: BulletinDto })
  async bulletin(
    @CurrentActor() actor: Actor,
    @Param() path: GroupPath,
    @Query() { organ }: AssessorQuery,
  ): Promise<BulletinDto> {
    return reply(await this.scores.bulletin(actor, { organ, ...path }));
  }

  @Get(':scheme/:period/units/:unit')
  @Needs('assessment.read')
  @ApiOperation({ summary: '计分表：每一分的依据、条款、台账条目，假如，申诉' })
  @ApiOkResponse({ type: SheetViewDto })
  async sheet(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
  ): Promise<SheetViewDto> {
    return reply(await this.scores.sheet(actor, { organ, ...path }));
  }

  @Get(':scheme/:period/units/:unit/kept')
  @Needs('assessment.read')
  @ApiOperation({ summary: '自评、核分或审定时存下的计分表，原样' })
  @ApiOkResponse({ type: ShownSheetDto })
  async kept(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
  ): Promise<ShownSheetDto> {
    return reply(await this.scores.kept(actor, { organ, ...path }));
  }
}
