import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Config } from '../../config/index.js';
import { Authorizer, type Actor, type RoleWord } from '../../identity/index.js';
import { Clock } from '../../kernel/index.js';
import { CaseQueries, Law } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand, reply } from '../problem/refused.exception.js';
import { ROLE_WORDS } from './role-words.js';
import { wordsIn } from './words-of.js';
import { WordDto, WordsDto } from './words.dto.js';

const CHART = 'document';

/** 用语 — what clients need to speak Chinese about ids. */
@ApiTags('用语')
@ApiSecurity('session')
@ApiSecurity('token')
@ApiExtraModels(WordDto)
@Controller('api/v1')
export class WordsController {
  constructor(
    private readonly config: Config,
    private readonly law: Law,
    private readonly queries: CaseQueries,
    private readonly authorizer: Authorizer,
    private readonly clock: Clock,
    @Inject(ROLE_WORDS) private readonly roles: Readonly<Record<string, RoleWord>>,
  ) {}

  @Get('words')
  @Needs('directory.read')
  @ApiOperation({ summary: '用语：今天施行的规则包的环节、结论、角色和各清单' })
  @ApiOkResponse({ type: WordsDto })
  words(@CurrentActor() actor: Actor): WordsDto {
    demand(this.authorizer.require(actor, 'directory.read'));
    const chart = reply(this.law.inForce(this.config.pack, CHART, this.clock.today()));
    return wordsIn(this.law.packOf(chart.ref), chart, this.roles);
  }

  @Get('cases/:id/words')
  @Needs('case.read')
  @ApiOperation({ summary: '用语：本件所依据的规则包版本的环节、结论、角色和各清单' })
  @ApiOkResponse({ type: WordsDto })
  async ofCase(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<WordsDto> {
    const { chart } = reply(await this.queries.see(actor, id));
    return wordsIn(this.law.packOf(chart.ref), chart, this.roles);
  }
}
