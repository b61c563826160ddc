/** What is sent to the server with an action on a message, besides the version. */
export interface ActionBody {
  readonly body?: string;
  readonly reason?: string;
  readonly toUnitId?: string;
}
