import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { post } from '../../../web/api/client.ts';
import { ApiError } from '../../../web/api/errors.ts';
import { useAutosave, useSaveOnReturn } from '../../../web/ui/autosave.ts';
import {
  type EndDraftAnswer,
  type EndDraftBody,
  endDraftAnswerSchema,
  type EnrolmentDetail,
  type EnrolmentView,
} from '../contract.ts';
import { endCheckQuery } from './api.ts';

/** The enrolments that can end together with this one: the unit's own levels of the patient that are not proposed already. */
export function canEnd({ enrolment, others }: EnrolmentDetail): readonly EnrolmentView[] {
  const open = (one: EnrolmentView) => one.state === 'active' || one.state === 'end-contested';
  return [enrolment, ...others.filter((one) => one.unit.id === enrolment.unit.id)].filter(open);
}

/** What the form begins with: the draft, else the contested proposal, else the patient's listing. */
export function firstBody(detail: EnrolmentDetail, draft: EndDraftAnswer['draft'], today: LocalDate): EndDraftBody {
  if (draft) return draft.body;
  const { enrolment, listedAt } = detail;
  const before = enrolment.state === 'end-contested' ? enrolment.proposal : null;
  if (before) {
    const same = canEnd(detail).filter((one) => one.proposal?.proposedAt === before.proposedAt);
    return {
      enrolmentIds: same.map(({ id }) => id),
      toUnitId: before.to.id,
      reason: before.reason,
      handover: before.handover,
      endDate: today,
    };
  }
  return { enrolmentIds: [enrolment.id], toUnitId: listedAt?.id ?? null, reason: '', handover: {}, endDate: null };
}

/** The handover as it will be sent: with the levels and the day that the form says. */
export function handoverOf(body: EndDraftBody, detail: EnrolmentDetail): EndDraftBody['handover'] {
  const levels = canEnd(detail)
    .filter(({ id }) => body.enrolmentIds.includes(id))
    .map(({ level }) => level);
  const { endDate: _written, levels: _before, ...rest } = body.handover;
  return {
    ...rest,
    ...(levels.length === 0 ? {} : { levels }),
    ...(body.endDate === null ? {} : { endDate: body.endDate }),
  };
}

/** The draft in the making: saved as one writes, checked against the model as one writes. */
export function useEndForm(detail: EnrolmentDetail, draft: EndDraftAnswer['draft'], first: EndDraftBody) {
  const { id } = detail.enrolment;
  const queries = useQueryClient();
  const [body, setBody] = useState(first);
  const [sent, setSent] = useState(false);
  const version = useRef(draft?.version ?? 0);
  const autosave = useAutosave({
    value: body,
    enabled: !sent,
    save: async (value) => {
      const answer = await post(`/api/enrolments/${id}/end-draft`, endDraftAnswerSchema, {
        version: version.current,
        body: value,
      });
      version.current = answer.draft?.version ?? version.current;
    },
  });
  useSaveOnReturn(autosave.saveNow);
  const settled = useSettled(handoverOf(body, detail), 400);
  const check = useQuery(endCheckQuery(id, settled));
  const failed = autosave.state.kind === 'failed' ? autosave.state.error : undefined;
  return {
    body,
    change: (part: Partial<EndDraftBody>) => setBody((before) => ({ ...before, ...part })),
    autosave,
    check: check.data,
    /** A colleague has saved the same draft: nothing of theirs is written over. */
    stale: failed instanceof ApiError && failed.code === 'stale',
    /** Begins anew with what the colleague has saved. */
    takeTheirs: async () => {
      setSent(true);
      await queries.invalidateQueries({ queryKey: ['enrolments', 'end-draft', id] });
    },
    stopSaving: () => setSent(true),
    goOnSaving: () => setSent(false),
  };
}

/** A value once it has not changed for a while. */
function useSettled<T>(value: T, milliseconds: number): T {
  const [settled, setSettled] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(JSON.parse(text) as T), milliseconds);
    return () => clearTimeout(timer);
  }, [text, milliseconds]);
  return settled;
}
