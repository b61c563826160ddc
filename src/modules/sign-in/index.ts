export type { RelyingParty } from './relying-party.ts';
export { relyingParty } from './relying-party.ts';
export { registerSignIn } from './routes.ts';
