import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import {
  SeeScores,
  type BulletinView,
  type SchemeScores,
  type SheetView,
  type ShownSheet,
} from '../../assessment/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import { AssessorQuery, GroupPath, ScorePath, ScoresQuery } from './assessment.dto.js';

/** 考核得分 — scores of units, down to the entry that cost the point, as far as the reader may see. */
@ApiTags('考核')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/assessments')
export class AssessmentController {
  constructor(private readonly scores: SeeScores) {}

  @Get()
  @Needs('assessment.read')
  @ApiOperation({ summary: '一个考核期各办法、各单位的得分和排名' })
  async list(@CurrentActor() actor: Actor, @Query() query: ScoresQuery): Promise<readonly SchemeScores[]> {
    return reply(await this.scores.list(actor, query));
  }

  @Get(':scheme/:period/bulletin')
  @Needs('assessment.read')
  @ApiOperation({ summary: '通报：排名、负面清单、比上期；公示以前只有考核机关能看' })
  async bulletin(
    @CurrentActor() actor: Actor,
    @Param() path: GroupPath,
    @Query() { organ }: AssessorQuery,
  ): Promise<BulletinView> {
    return reply(await this.scores.bulletin(actor, { organ, ...path }));
  }

  @Get(':scheme/:period/units/:unit')
  @Needs('assessment.read')
  @ApiOperation({ summary: '计分表：每一分的依据、条款、台账条目，假如，申诉' })
  async sheet(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
  ): Promise<SheetView> {
    return reply(await this.scores.sheet(actor, { organ, ...path }));
  }

  @Get(':scheme/:period/units/:unit/kept')
  @Needs('assessment.read')
  @ApiOperation({ summary: '自评、核分或审定时存下的计分表，原样' })
  async kept(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
  ): Promise<ShownSheet> {
    return reply(await this.scores.kept(actor, { organ, ...path }));
  }
}
