export const sv = {
  noSuchModel: 'Versionen av samarbetsmodellen finns inte. Öppna avtalet från listan.',
  noSuchClause: (p: { clause: string; model: string }) =>
    `Paragrafen ${p.clause} finns inte i ${p.model}. Öppna avtalet och sök efter den.`,
  noGoverningModel: (p: { municipality: string; day: string }) =>
    `Ingen samarbetsmodell gäller i kommun ${p.municipality} den ${p.day}. Be den avtalsansvariga att sätta en modell i kraft, eller välj en annan vistelsekommun.`,
};
