/** A test user that the demo's identity provider can vouch for. */
export interface DemoUser {
  hsaId: string;
  name: string;
  title: string;
  /** Unit and role, for the list to choose from. */
  place: string;
}
