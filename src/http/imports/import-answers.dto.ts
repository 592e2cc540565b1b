import { ApiProperty } from '@nestjs/swagger';
import { CaseDto } from '../cases/case.dto.js';

/** What the clerk should look at. */
export class ImportWarningDto {
  @ApiProperty()
  readonly code!: string;

  @ApiProperty()
  readonly message!: string;
}

/** A file that became a draft. */
export class ImportViewDto {
  @ApiProperty({ type: CaseDto })
  readonly case!: CaseDto;

  @ApiProperty({ type: [ImportWarningDto] })
  readonly warnings!: readonly ImportWarningDto[];
}
