import { ApiProperty } from '@nestjs/swagger';
import type { JsonObject } from '../../kernel/index.js';
import { OBJECT } from '../schemas.js';
import { DISCLOSURE_ATTRIBUTES, DOCUMENT_KINDS } from '../../documents/index.js';
import type { DisclosureAttribute, DocumentKind } from '../../documents/index.js';

/** One signature block of the form. */
export class ReviewEntryDto {
  @ApiProperty()
  readonly event!: string;

  @ApiProperty({ type: 'integer', description: '所审的稿本' })
  readonly version!: number;

  @ApiProperty({ type: String, nullable: true })
  readonly contentHash!: string | null;

  @ApiProperty({ type: String, nullable: true, description: '环节编号' })
  readonly step!: string | null;

  @ApiProperty()
  readonly reviewedBy!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly onBehalfOf!: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  readonly reviewedAt!: string;

  @ApiProperty()
  readonly outcome!: string;

  @ApiProperty({ ...OBJECT, description: '所填各项' })
  readonly form!: JsonObject;
}

/** Put to a superior department or the secrecy administration. */
export class ReferralDto {
  @ApiProperty()
  readonly to!: string;

  @ApiProperty({ type: String, format: 'date' })
  readonly askedOn!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly contentHash!: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly answeredOn!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly outcome!: string | null;
}

/** Why it is not disclosed. */
export class GroundDto {
  @ApiProperty()
  readonly id!: string;

  @ApiProperty()
  readonly rank!: string;

  @ApiProperty()
  readonly basis!: string;

  @ApiProperty()
  readonly reason!: string;
}

/** The review record of one document. */
export class SecrecyReviewRecordDto {
  @ApiProperty()
  readonly caseId!: string;

  @ApiProperty()
  readonly organ!: string;

  @ApiProperty()
  readonly division!: string;

  @ApiProperty()
  readonly title!: string;

  @ApiProperty({ type: String, nullable: true })
  readonly documentNumber!: string | null;

  @ApiProperty({ type: String, nullable: true })
  readonly indexNumber!: string | null;

  @ApiProperty({ enum: DOCUMENT_KINDS })
  readonly kind!: DocumentKind;

  @ApiProperty({ type: [String] })
  readonly channels!: readonly string[];

  @ApiProperty({ enum: DISCLOSURE_ATTRIBUTES, nullable: true })
  readonly attribute!: DisclosureAttribute | null;

  @ApiProperty({ type: GroundDto, nullable: true })
  readonly ground!: GroundDto | null;

  @ApiProperty({ type: 'integer' })
  readonly version!: number;

  @ApiProperty({ type: String, nullable: true })
  readonly contentHash!: string | null;

  @ApiProperty({ type: [String], description: '承办人编号' })
  readonly drafters!: readonly string[];

  @ApiProperty({ type: String, nullable: true })
  readonly outcome!: string | null;

  @ApiProperty({ ...OBJECT, nullable: true, description: '对现稿有效的各项回答' })
  readonly answers!: JsonObject | null;

  @ApiProperty({ type: ReferralDto, nullable: true, description: '报审情况' })
  readonly referral!: ReferralDto | null;

  @ApiProperty({ type: [ReviewEntryDto] })
  readonly entries!: readonly ReviewEntryDto[];

  @ApiProperty({ type: String, format: 'date', nullable: true })
  readonly publishedOn!: string | null;

  @ApiProperty()
  readonly sealed!: boolean;
}
