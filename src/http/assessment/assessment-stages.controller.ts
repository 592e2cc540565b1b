import { Body, Controller, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import {
  AppealScore,
  DecideScore,
  PubliciseScores,
  ReviewScore,
  ScoreSelf,
  SupplyEvidence,
} from '../../assessment/index.js';
import type { Actor } from '../../identity/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { reply } from '../problem/refused.exception.js';
import {
  AnswerDto,
  AppealDto,
  AppealPath,
  AssessorQuery,
  EvidenceDto,
  GroupPath,
  NoteDto,
  ScorePath,
} from './assessment.dto.js';
import { AssessmentDeedDto, PublicityDto } from './deeds.dto.js';

/** 考核程序 — a score on its way: evidence, self-score, review, publicity, appeal, decision. */
@ApiTags('考核')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/assessments/:scheme/:period')
export class AssessmentStagesController {
  constructor(
    private readonly evidence: SupplyEvidence,
    private readonly selfScore: ScoreSelf,
    private readonly review: ReviewScore,
    private readonly publicity: PubliciseScores,
    private readonly appeals: AppealScore,
    private readonly decision: DecideScore,
  ) {}

  @Post('units/:unit/evidence')
  @Needs('assessment.read')
  @ApiOperation({ summary: '报送佐证；由办法写明的一方报送' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async supply(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
    @Body() { evidence, value, source = '' }: EvidenceDto,
  ): Promise<AssessmentDeedDto> {
    return reply(await this.evidence.run(actor, { organ, ...path, evidence, value, source }));
  }

  @Post('units/:unit/self-score')
  @Needs('assessment.self')
  @ApiOperation({ summary: '自评：按现在的计算结果' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async scoreSelf(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
    @Body() { note = '' }: NoteDto,
  ): Promise<AssessmentDeedDto> {
    return reply(await this.selfScore.run(actor, { organ, ...path, note }));
  }

  @Post('units/:unit/review')
  @Needs('assessment.review')
  @ApiOperation({ summary: '核分；自己单位的不能核' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async reviewScore(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
    @Body() { note = '' }: NoteDto,
  ): Promise<AssessmentDeedDto> {
    return reply(await this.review.run(actor, { organ, ...path, note }));
  }

  @Post('publicity')
  @Needs('assessment.review')
  @ApiOperation({ summary: '公示：一个办法的全部单位一并公示，期内可以申诉' })
  @ApiCreatedResponse({ type: PublicityDto })
  async publicise(
    @CurrentActor() actor: Actor,
    @Param() path: GroupPath,
    @Query() { organ }: AssessorQuery,
  ): Promise<PublicityDto> {
    return reply(await this.publicity.run(actor, { organ, ...path }));
  }

  @Post('units/:unit/appeals')
  @Needs('assessment.self')
  @ApiOperation({ summary: '申诉：哪一项的哪几条、哪件佐证算得不对；公示期满不再受理' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async appeal(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
    @Body() { criterion, entries, grounds }: AppealDto,
  ): Promise<AssessmentDeedDto> {
    return reply(await this.appeals.appeal(actor, { organ, ...path, criterion, entries, grounds }));
  }

  @Post('units/:unit/appeals/:appeal/answer')
  @Needs('assessment.review')
  @ApiOperation({ summary: '答复申诉：由申诉人、核分人以外的人，写明理由' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async answer(
    @CurrentActor() actor: Actor,
    @Param() path: AppealPath,
    @Query() { organ }: AssessorQuery,
    @Body() { upheld, reason, corrected }: AnswerDto,
  ): Promise<AssessmentDeedDto> {
    return reply(
      await this.appeals.answer(actor, { organ, ...path, upheld, reason, corrected: corrected ?? null }),
    );
  }

  @Post('units/:unit/decision')
  @Needs('assessment.decide')
  @ApiOperation({ summary: '审定：公示期满、申诉都已答复以后' })
  @ApiCreatedResponse({ type: AssessmentDeedDto })
  async decide(
    @CurrentActor() actor: Actor,
    @Param() path: ScorePath,
    @Query() { organ }: AssessorQuery,
  ): Promise<AssessmentDeedDto> {
    return reply(await this.decision.run(actor, { organ, ...path }));
  }
}
