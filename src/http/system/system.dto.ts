import { ApiProperty } from '@nestjs/swagger';

/** That it is well. */
export class HealthDto {
  @ApiProperty({ enum: ['ok'] })
  readonly status!: 'ok';
}

/** Something that does not hold. */
export class LedgerFaultDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty({ type: 'integer' })
  readonly seq!: number;

  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** What a verification found. */
export class LedgerReportDto {
  @ApiProperty({ type: 'integer' })
  readonly entries!: number;

  @ApiProperty({ type: 'integer' })
  readonly cases!: number;

  @ApiProperty({ type: [LedgerFaultDto] })
  readonly faults!: readonly LedgerFaultDto[];

  @ApiProperty({ type: 'integer' })
  readonly omitted!: number;

  @ApiProperty()
  readonly holds!: boolean;
}
