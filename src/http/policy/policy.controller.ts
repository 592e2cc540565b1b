import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock, isLocalDate, refusal, type ClauseRef, type LocalDate } from '../../kernel/index.js';
import { PolicyRegistry, type ListItem, type Rule, type Unencoded } from '../../policy/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, RefusedException, reply } from '../problem/refused.exception.js';
import { INSTRUMENTS, type Instruments } from './instruments.js';

interface PackView {
  readonly id: string;
  readonly title: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly sha256: string;
  readonly instruments: readonly string[];
  readonly rules: readonly Pick<
    Rule,
    'id' | 'pack' | 'clause' | 'chart' | 'on' | 'when' | 'must' | 'refuse'
  >[];
  readonly lists: Readonly<Record<string, readonly ListItem[]>>;
  readonly unencoded: readonly Unencoded[];
}

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
  packs(@CurrentActor() actor: Actor): readonly {
    id: string;
    periods: readonly { effectiveFrom: LocalDate; effectiveTo: LocalDate | null }[];
  }[] {
    demand(this.authorizer.require(actor, 'policy.read'));
    return this.registry.packIds().map((id) => ({
      id,
      periods: this.registry.periods(id).map(({ from, to }) => ({ effectiveFrom: from, effectiveTo: to })),
    }));
  }

  @Get('packs/:id')
  @Needs('policy.read')
  @ApiOperation({ summary: '今天施行的规则包：规则、条款、清单、未编码条款' })
  pack(@CurrentActor() actor: Actor, @Param('id') id: string): PackView {
    return this.#pack(actor, id, this.clock.today());
  }

  @Get('packs/:id/:on')
  @Needs('policy.read')
  @ApiOperation({ summary: '某日施行的规则包' })
  packOn(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('on') on: string): PackView {
    if (isLocalDate(on)) return this.#pack(actor, id, on);
    throw new RefusedException([
      refusal({ code: 'body-invalid', message: '日期应为 YYYY-MM-DD', cure: '改正日期' }),
    ]);
  }

  @Get('clauses/:instrument/:article')
  @Needs('policy.read')
  @ApiOperation({ summary: '条款要点（自撰摘要，不是条文原文）' })
  clause(
    @CurrentActor() actor: Actor,
    @Param('instrument') instrument: string,
    @Param('article') article: string,
  ): { clause: ClauseRef; instrument: string; gist: string } {
    demand(this.authorizer.require(actor, 'policy.read'));
    const found = this.instruments.get(instrument);
    const entry = found?.articles.find((one) => one.number === article.split('.')[0]);
    if (found !== undefined && entry !== undefined) {
      return {
        clause: `${instrument}#${article}` as ClauseRef,
        instrument: `${found.title}（${found.number}）`,
        gist: entry.gist,
      };
    }
    throw new RefusedException([
      refusal({ code: 'not-visible', message: '没有这一条款', cure: '核对文件编号和条号' }),
    ]);
  }

  #pack(actor: Actor, id: string, on: LocalDate): PackView {
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
