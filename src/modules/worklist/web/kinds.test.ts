import { expect, it } from 'vitest';
import { caseKinds } from '../../../kernel/case-path.ts';
import { worklistWebTexts } from '../texts/web.ts';

it('every kind of matter has a name to filter the list by, in both languages', () => {
  for (const texts of [worklistWebTexts.sv, worklistWebTexts.en]) {
    const named = new Set(Object.keys(texts));
    expect(caseKinds.filter((kind) => !named.has(`kind-${kind}`))).toEqual([]);
  }
});
