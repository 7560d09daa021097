import type { ProtocolPart } from "./electron-types.ts";

type Handler = Parameters<ProtocolPart["handle"]>[1];
type GlobalRequest = Parameters<Handler>[0];

class StandInProtocol implements ProtocolPart {
  /** Schemes that pages may live in. */
  readonly schemes = new Set<string>();
  readonly #handlers = new Map<string, Handler>();

  registerSchemesAsPrivileged(customSchemes: Parameters<ProtocolPart["registerSchemesAsPrivileged"]>[0]): void {
    for (const { scheme, privileges } of customSchemes) {
      if (privileges?.standard && privileges.secure) this.schemes.add(scheme);
    }
  }

  handle(scheme: string, handler: Handler): void {
    this.#handlers.set(scheme, handler);
  }

  /** Null where no handler has the scheme. */
  async respond(request: Request): Promise<Response | null> {
    const handler = this.#handlers.get(new URL(request.url).protocol.slice(0, -1));
    return handler ? await handler(request as GlobalRequest) : null;
  }
}

export const protocol = new StandInProtocol();
