import { expect, test } from 'vitest';
import * as contract from './contract.ts';

test('an opening is asked for with words, not with silence', () => {
  expect(contract.sourcesRequest.safeParse({ relevance: '  ' }).success).toBe(false);
  expect(contract.emergencySourcesRequest.safeParse({ danger: 'Medvetslös.' }).success).toBe(false);
  expect(contract.openRequest.safeParse({ sourceIds: [], relevance: 'Läkemedel' }).success).toBe(false);
});
