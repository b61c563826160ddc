import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import { afterSaving } from '../../../web/ui/autosave.ts';
import { unitDetailSchema } from '../../organisation/contract.ts';
import { patientFactsSchema } from '../../patient/contract.ts';
import {
  messageDraftAnswer,
  messageList,
  messagePaths,
  type MessageState,
  messageThread,
  type SearchMessagesRequest,
} from '../contract.ts';

/** What is looked for among the unit's messages. */
export interface MessageFilter {
  readonly box: SearchMessagesRequest['box'];
  readonly states: readonly MessageState[];
  readonly text: string;
}

/** The unit's messages, newest first, in pages. Words go in the body, never in an address. */
export const messagesQuery = ({ box, states, text }: MessageFilter) =>
  infiniteQueryOptions({
    queryKey: ['messages', box, states, text],
    queryFn: ({ signal, pageParam }) =>
      post(
        messagePaths.search,
        messageList,
        {
          box,
          ...(states.length > 0 ? { states } : {}),
          ...(text.length >= 2 ? { text } : {}),
          ...(pageParam === null ? {} : { cursor: pageParam }),
        },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  });

/** A message with everything it belongs to. */
export const threadQuery = (messageId: string) =>
  queryOptions({
    queryKey: ['message', messageId],
    queryFn: ({ signal }) => get(messagePaths.show.replace(':id', messageId), messageThread, { signal }),
  });

/** What a change of a message makes old. */
export const messageKeys = [['message'], ['messages'], ['worklist'], ['patient-overview']];

/** The patient whom a new message is about. */
export const patientQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['patient-facts', patientId],
    queryFn: ({ signal }) => get(`/api/patients/${patientId}`, patientFactsSchema, { signal }),
  });

/** What one has begun to write, fetched anew each time the form is opened. */
export const draftQuery = (of: { readonly patientId: string; readonly about: { kind: string; id: string } }) =>
  queryOptions({
    queryKey: ['message-draft', of],
    queryFn: () => afterSaving(() => post(messagePaths.loadDraft, messageDraftAnswer, of)),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** The unit that a new message is proposed to go to. */
export const receiverQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['unit', unitId],
    queryFn: ({ signal }) => get(`/api/units/${unitId}`, unitDetailSchema, { signal }),
    staleTime: 60_000,
  });
