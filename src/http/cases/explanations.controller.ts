import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiQuery, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../identity/index.js';
import { refusal } from '../../kernel/index.js';
import { CaseExplanations, WaysAhead } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { RefusedException, reply } from '../problem/refused.exception.js';
import { WayAheadDto } from './ahead.dto.js';
import { CaseExplanationDto } from './explanation.dto.js';

/** 解释 — why a case stands where it does. */
@ApiTags('办件')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/cases')
export class ExplanationsController {
  constructor(
    private readonly explanations: CaseExplanations,
    private readonly waysAhead: WaysAhead,
  ) {}

  @Get(':id/why')
  @Needs('case.read')
  @ApiOperation({
    summary:
      '为什么：每次裁断所问的规则、所读的事实、所用的参数和条款，由谁判断，改变哪些事实结论就会不同；以及各项操作现在还差什么',
  })
  @ApiQuery({ name: 'seq', required: false, description: '只看这一条裁断（流程轨迹中的序号）' })
  @ApiOkResponse({ type: CaseExplanationDto })
  async why(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('seq') seq?: string,
  ): Promise<CaseExplanationDto> {
    return reply(await this.explanations.why(actor, id, seqIn(seq)));
  }

  @Get(':id/ahead')
  @Needs('case.read')
  @ApiOperation({ summary: '还差什么：要办成一项操作，最少还要办哪些事，各由什么岗位办，各有什么期限' })
  @ApiQuery({ name: 'toward', required: true, description: '要办成的操作，如 PUBLISH' })
  @ApiOkResponse({ type: WayAheadDto })
  async ahead(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query('toward') toward?: string,
  ): Promise<WayAheadDto> {
    return reply(await this.waysAhead.toward(actor, id, toward ?? ''));
  }
}

/** @throws RefusedException for what is not the number of an entry */
function seqIn(text: string | undefined): number | null {
  if (text === undefined) return null;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new RefusedException([
    refusal({ code: 'body-invalid', message: 'seq 应为流程轨迹中的序号（正整数）', cure: '改正序号' }),
  ]);
}
