import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock, isLocalDate, refusal, type ClauseRef, type LocalDate } from '../../kernel/index.js';
import { PolicyRegistry } from '../../policy/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, RefusedException, reply } from '../problem/refused.exception.js';
import { INSTRUMENTS, type Instruments } from './instruments.js';
import { ClauseDto, PackPeriodsDto, PackViewDto } from './policy.dto.js';

/** 规则 — the law by which the office runs, readable by everybody in it. */
@ApiTags('规则')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/policy')
export class PolicyController {
  constructor(
    private readonly registry: PolicyRegistry,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    @Inject(INSTRUMENTS) private readonly instruments: Instruments,
  ) {}

  @Get('packs')
  @Needs('policy.read')
  @ApiOperation({ summary: '规则包及其各版本的施行期' })
  @ApiOkResponse({ type: [PackPeriodsDto] })
  packs(@CurrentActor() actor: Actor): readonly PackPeriodsDto[] {
    demand(this.authorizer.require(actor, 'policy.read'));
    return this.registry.packIds().map((id) => ({
      id,
      periods: this.registry.periods(id).map(({ from, to }) => ({ effectiveFrom: from, effectiveTo: to })),
    }));
  }

  @Get('packs/:id')
  @Needs('policy.read')
  @ApiOperation({ summary: '今天施行的规则包：规则、条款、清单、未编码条款' })
  @ApiOkResponse({ type: PackViewDto })
  pack(@CurrentActor() actor: Actor, @Param('id') id: string): PackViewDto {
    return this.#pack(actor, id, this.clock.today());
  }

  @Get('packs/:id/:on')
  @Needs('policy.read')
  @ApiOperation({ summary: '某日施行的规则包' })
  @ApiOkResponse({ type: PackViewDto })
  packOn(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('on') on: string): PackViewDto {
    if (isLocalDate(on)) return this.#pack(actor, id, on);
    throw new RefusedException([
      refusal({ code: 'body-invalid', message: '日期应为 YYYY-MM-DD', cure: '改正日期' }),
    ]);
  }

  @Get('clauses/:instrument/:article')
  @Needs('policy.read')
  @ApiOperation({ summary: '条款要点（自撰摘要，不是条文原文）' })
  @ApiOkResponse({ type: ClauseDto })
  clause(
    @CurrentActor() actor: Actor,
    @Param('instrument') instrument: string,
    @Param('article') article: string,
  ): ClauseDto {
    demand(this.authorizer.require(actor, 'policy.read'));
    const found = this.instruments.get(instrument);
    const entry = found?.articles.find((one) => one.number === article.split('.')[0]);
    if (found !== undefined && entry !== undefined) {
      return {
        clause: `${instrument}#${article}` as ClauseRef,
        instrument: found.number === null ? found.title : `${found.title}（${found.number}）`,
        gist: entry.gist,
      };
    }
    throw new RefusedException([
      refusal({ code: 'not-visible', message: '没有这一条款', cure: '核对文件编号和条号' }),
    ]);
  }

  #pack(actor: Actor, id: string, on: LocalDate): PackViewDto {
    demand(this.authorizer.require(actor, 'policy.read'));
    const found = this.registry.inForce(id, on);
    const pack = reply(found.ok ? found : { ok: false, error: [found.error] });
    return {
      id,
      title: pack.title,
      effectiveFrom: pack.effectiveFrom,
      effectiveTo: pack.effectiveTo,
      sha256: pack.ref.sha256,
      instruments: pack.instruments,
      rules: pack.rules.map(({ id: rule, pack: origin, clause, chart, on: events, when, must, refuse }) => ({
        id: rule,
        pack: origin,
        clause,
        chart,
        on: events,
        when,
        must,
        refuse,
      })),
      lists: pack.lists,
      unencoded: pack.unencoded,
    };
  }
}
