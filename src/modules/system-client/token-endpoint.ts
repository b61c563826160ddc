import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { dateAt } from '../../kernel/zone.ts';
import { withinMinute } from '../../platform/http/within-minute.ts';
import { rules } from '../../platform/rules.ts';
import type { Platform } from '../../platform/transaction.ts';
import { tokenPath } from './contract.ts';
import { tokenErrors, TokenRefusal } from './domain/token-request.ts';
import { answerTokenRequest } from './give-token.ts';

export interface TokenOptions {
  platform: Platform;
  /** As others reach the installation: what assertions name as their audience. */
  publicUrl: string;
  /** A shared secret is taken in the demo alone. */
  demo: boolean;
}

/** What is sent, for the description of the interface: RFC 6749 asks for answers of its own when it is not this. */
const form = z.object({
  grant_type: z.literal('client_credentials'),
  scope: z.string().optional(),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string(),
});
const answer = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  expires_in: z.number().int(),
  scope: z.string(),
});
const longestForm = 16 * 1024;

/** The token endpoint for other systems. It takes a form and answers as RFC 6749 says; nothing else here does either. */
export function registerTokens(app: FastifyInstance, options: TokenOptions): void {
  void app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: longestForm },
      (_request, body, done) => done(null, body),
    );
    scope.setErrorHandler((error, request, reply) => refuse(error, request, reply));
    scope.post(
      tokenPath,
      { config: { open: 'where other systems prove who they are', form, formAnswer: answer } },
      async (request, reply) => answerRequest(options, request, reply),
    );
  });
}

async function answerRequest(
  { platform, publicUrl, demo }: TokenOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const most = rules().number('system-client.asked-per-minute', { on: dateAt(platform.clock.now()) });
  await withinMinute(platform, { what: 'token asked for', who: request.ip, most });
  const given = await answerTokenRequest(platform, {
    body: typeof request.body === 'string' ? request.body : '',
    authorization: request.headers.authorization,
    audiences: [new URL(tokenPath, publicUrl).href, publicUrl, `${new URL(publicUrl).origin}/`],
    secrets: demo,
    refused: (why) => request.log.warn(why, 'a system was refused a token'),
  });
  return reply.header('cache-control', 'no-store').header('pragma', 'no-cache').send(given);
}

/** Refusals as RFC 6749 5.2 has them; all else is answered as everywhere. */
function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal === undefined) throw error;
  request.log.info({ code: refusal.error, status: tokenErrors[refusal.error] }, 'refused');
  if (refusal.error === 'invalid_client') void reply.header('www-authenticate', 'Basic realm="hemlank"');
  return reply
    .status(tokenErrors[refusal.error])
    .header('cache-control', 'no-store')
    .send({ error: refusal.error, error_description: refusal.message });
}

function refusalOf(error: unknown): TokenRefusal | undefined {
  if (error instanceof TokenRefusal) return error;
  const { code } = error as Partial<FastifyError>;
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new TokenRefusal('invalid_request', 'send a form: application/x-www-form-urlencoded');
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new TokenRefusal('invalid_request', 'the form is too large');
  return undefined;
}
