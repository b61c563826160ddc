import type { Id } from '../../../kernel/ids.ts';

export type ConsentId = Id<'consent'>;
export type BlockId = Id<'block'>;
export type OpeningId = Id<'opening'>;
export type SourceId = Id<'source'>;
export type BlockRequestId = Id<'block_request'>;
