import { Controller, Get, HttpException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Database, run, sql } from '../../database/index.js';
import { Needs } from '../auth/declared-permission.js';

const UNAVAILABLE = 503;
import { HealthDto } from './system.dto.js';

/** Whether the service is there, for whoever watches it. */
@ApiTags('运行')
@Controller('api/v1/health')
export class HealthController {
  constructor(private readonly database: Database) {}

  @Get('live')
  @Needs('public')
  @ApiOperation({ summary: '进程是否在运行' })
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  @Get('ready')
  @Needs('public')
  @ApiOperation({ summary: '是否可以提供服务（存储可读）' })
  @ApiOkResponse({ type: HealthDto })
  async ready(): Promise<HealthDto> {
    try {
      await run(this.database.reader, sql`select 1 as one`);
      return { status: 'ok' };
    } catch {
      throw new HttpException('storage', UNAVAILABLE);
    }
  }
}
