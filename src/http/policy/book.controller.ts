import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiSecurity, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Config } from '../../config/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { Clock, isLocalDate, refusal, type Json, type LocalDate } from '../../kernel/index.js';
import { parametersOn, PolicyRegistry, type PolicyPack } from '../../policy/index.js';
import { LawBook, type PackBook } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { asTable, CSV_ANSWER } from '../csv.js';
import { demand, RefusedException, reply } from '../problem/refused.exception.js';
import {
  AsOfDto,
  ChartViewDto,
  PackBookDto,
  ParameterOnDto,
  ShelfDto,
  type ShelfVersionDto,
} from './book.dto.js';
import { articlesCsv, rulesCsv } from './book-tables.js';

const SVG = 'image/svg+xml';

/** 规则 as people read it: the papers beside the rules, and the charts, as of any day. */
@ApiTags('规则')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/policy')
export class BookController {
  constructor(
    private readonly config: Config,
    private readonly registry: PolicyRegistry,
    private readonly law: LawBook,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
  ) {}

  @Get('shelf')
  @Needs('policy.read')
  @ApiOperation({ summary: '某日的全部规则包：施行中的、尚未施行的、已不施行的版本' })
  @ApiOkResponse({ type: ShelfDto })
  shelf(@CurrentActor() actor: Actor, @Query() { on = this.clock.today() }: AsOfDto): ShelfDto {
    demand(this.authorizer.require(actor, 'policy.read'));
    const packs = this.registry.packIds().map((id) => {
      const heads = this.registry.versions(id);
      const versions = heads.map(({ from, to, title }): ShelfVersionDto => ({
        effectiveFrom: from,
        effectiveTo: to,
        title,
        when: from > on ? 'coming' : to !== null && to < on ? 'past' : 'now',
      }));
      const now = versions.find(({ when }) => when === 'now');
      const shown = now ?? versions.at(-1);
      return {
        id,
        title: shown?.title ?? id,
        extends: heads.find(({ from }) => from === shown?.effectiveFrom)?.extends ?? null,
        ours: id === this.config.pack,
        inForce: now?.effectiveFrom ?? null,
        versions,
      };
    });
    return { on, packs };
  }

  @Get('packs/:id/:on/book')
  @Needs('policy.read')
  @ApiOperation({ summary: '某日施行的规则包，逐条对照：每一条文和落实它的规则、环节、期限、表式、口径' })
  @ApiOkResponse({ type: PackBookDto })
  book(@CurrentActor() actor: Actor, @Param('id') id: string, @Param('on') on: string): PackBookDto {
    const { pack, papers, rules, charts } = this.#book(actor, id, on);
    const events = [...new Set(rules.flatMap((rule) => rule.on))];
    return {
      id,
      title: pack.title,
      on,
      effectiveFrom: pack.effectiveFrom,
      effectiveTo: pack.effectiveTo,
      sha256: pack.ref.sha256,
      papers,
      rules: rules.map((rule) => ({
        id: rule.id,
        pack: rule.pack,
        clause: rule.clause,
        chart: rule.chart,
        on: rule.on,
        ...(rule.when === undefined ? {} : { when: rule.when }),
        must: rule.must,
        refuse: rule.refuse,
        source: rule.source,
        usedIn: rule.usedIn,
      })),
      charts,
      parameters: parametersIn(pack, dayIn(on)),
      unencoded: pack.unencoded,
      events: Object.fromEntries(events.map((event) => [event, this.law.eventLabel(event)])),
    };
  }

  @Get('packs/:id/:on/articles/csv')
  @Needs('policy.read')
  @ApiOperation({ summary: '逐条对照导出为 CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  articles(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('on') on: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): string {
    const book = this.#book(actor, id, on);
    asTable(response, `articles-${on}`, `条文与规则-${id}-${on}`);
    return articlesCsv(book);
  }

  @Get('packs/:id/:on/rules/csv')
  @Needs('policy.read')
  @ApiOperation({ summary: '规则导出为 CSV' })
  @ApiProduces('text/csv')
  @ApiOkResponse(CSV_ANSWER)
  rules(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('on') on: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): string {
    const book = this.#book(actor, id, on);
    asTable(response, `rules-${on}`, `规则-${id}-${on}`);
    return rulesCsv(book, (event) => this.law.eventLabel(event));
  }

  @Get('packs/:id/:on/charts/:chart')
  @Needs('policy.read')
  @ApiOperation({ summary: '流程逐个环节说明：由谁办、去向、退回、期限和各处依据' })
  @ApiOkResponse({ type: ChartViewDto })
  chart(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('on') on: string,
    @Param('chart') chart: string,
  ): ChartViewDto {
    demand(this.authorizer.require(actor, 'policy.read'));
    return reply(this.law.chart(id, dayIn(on), chart));
  }

  @Get('packs/:id/:on/charts/:chart/svg')
  @Needs('policy.read')
  @ApiOperation({ summary: '流程图（SVG）' })
  @ApiProduces(SVG)
  @ApiOkResponse({ description: '流程图', content: { [SVG]: { schema: { type: 'string' } } } })
  async drawing(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Param('on') on: string,
    @Param('chart') chart: string,
    @Res({ passthrough: true }) response: FastifyReply,
  ): Promise<string> {
    demand(this.authorizer.require(actor, 'policy.read'));
    const drawn = reply(await this.law.drawing(id, dayIn(on), chart));
    void response
      .header('content-type', `${SVG}; charset=utf-8`)
      .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'");
    return drawn;
  }

  #book(actor: Actor, id: string, on: string): PackBook & { readonly pack: PolicyPack } {
    demand(this.authorizer.require(actor, 'policy.read'));
    return reply(this.law.book(id, dayIn(on)));
  }
}

function parametersIn(pack: PolicyPack, on: LocalDate): readonly ParameterOnDto[] {
  const values = parametersOn(pack, on);
  return Object.values(pack.parameters).map(({ id, label, unit, values: dated }) => ({
    id,
    label,
    unit,
    value: textOf(values[id]),
    clause: [
      ...new Set(
        dated
          .filter(({ from, to }) => from <= on && (to === null || on <= to))
          .flatMap(({ clause }) => clause),
      ),
    ],
  }));
}

function textOf(value: Json | undefined): string | null {
  if (value === undefined || value === null) return null;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function dayIn(text: string): LocalDate {
  if (isLocalDate(text)) return text;
  throw new RefusedException([
    refusal({ code: 'body-invalid', message: '日期应为 YYYY-MM-DD', cure: '改正日期' }),
  ]);
}
