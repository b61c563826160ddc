interface Change {
  op: string;
  unit?: string;
  action?: string;
}

/** True if a unit still has a correction of this matter to read, by the work in the matter's entries (oldest first). */
export function isUnread(entries: readonly { work: readonly Change[] }[], unitId: string): boolean {
  let unread = false;
  for (const { op, unit, action } of entries.flatMap(({ work }) => work)) {
    const concerns = (action ?? 'correction.read') === 'correction.read' && (unit ?? unitId) === unitId;
    if (concerns && op !== 'assign') unread = op === 'open';
  }
  return unread;
}
