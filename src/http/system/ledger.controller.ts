import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiSecurity, ApiTags } from '@nestjs/swagger';
import { Database } from '../../database/index.js';
import { Authorizer, type Actor } from '../../identity/index.js';
import { verifyLedger } from '../../ledger/index.js';
import { caseHeads } from '../../workflow/index.js';
import { CurrentActor, Needs } from '../auth/declared-permission.js';
import { demand } from '../problem/refused.exception.js';
import { LedgerReportDto } from './system.dto.js';

/** 台账 */
@ApiTags('台账')
@ApiSecurity('session')
@ApiSecurity('token')
@Controller('api/v1/ledger')
export class LedgerController {
  constructor(
    private readonly database: Database,
    private readonly authorizer: Authorizer,
  ) {}

  @Get('verification')
  @Needs('ledger.verify')
  @ApiOperation({ summary: '核验台账：逐条重算哈希链' })
  @ApiOkResponse({ type: LedgerReportDto })
  async verify(@CurrentActor() actor: Actor): Promise<LedgerReportDto> {
    demand(this.authorizer.require(actor, 'ledger.verify'));
    return verifyLedger(this.database.reader, caseHeads(this.database.reader));
  }
}
