/** One end of contextBridge: what it is given appears at the other end, copied or as a proxy, as Electron has it. */
export interface BridgeEnd {
  /** Offers a value to the other end under a name. */
  offer(name: string, value: unknown): void;
}

/**
 * The same code runs in the page's world and in the preload script's. They share the window's events, not their
 * objects: a custom event's detail is copied between worlds, at once, so that a function answers synchronously.
 * Written as one function without imports, because its source is run in the page.
 * @param here @param there names of events that the page cannot guess
 * @param receive called with what the other end offers
 */
export function createBridgeEnd(
  here: string,
  there: string,
  receive: (name: string, value: unknown) => void,
): BridgeEnd {
  type Wire =
    | { kind: "value"; value: unknown }
    | { kind: "function" | "promise"; id: number }
    | { kind: "error"; message: string }
    | { kind: "array"; items: Wire[] }
    | { kind: "object"; entries: [string, Wire][] };
  type Message =
    | { op: "offer"; name: string; value: Wire }
    | { op: "call"; id: number; args: Wire[] }
    | { op: "reply"; ok: boolean; value: Wire }
    | { op: "settle"; id: number; ok: boolean; value: Wire };

  // Kept from before any script of the page ran.
  const target = window;
  const listen = target.addEventListener.bind(target);
  const dispatch = target.dispatchEvent.bind(target);
  const Carrier = CustomEvent;

  const functions: ((...args: unknown[]) => unknown)[] = [];
  const promises: { resolve(value: unknown): void; reject(reason: unknown): void }[] = [];
  let nextPromise = 0;
  let reply: { ok: boolean; value: Wire } | null = null;

  function post(message: Message): void {
    dispatch(new Carrier(there, { detail: message }));
  }

  function isPlain(value: object): boolean {
    const tag = Object.prototype.toString.call(value);
    return tag === "[object Object]" && !(value instanceof Blob);
  }

  function wire(value: unknown): Wire {
    if (typeof value === "function") {
      functions.push(value as (...args: unknown[]) => unknown);
      return { kind: "function", id: functions.length - 1 };
    }
    if (typeof value === "symbol") throw new TypeError("A symbol cannot cross the context bridge");
    if (typeof value !== "object" || value === null) return { kind: "value", value };
    if (value instanceof Promise) return wirePromise(value);
    // Custom properties of an error are lost on the way.
    if (value instanceof Error) return { kind: "error", message: value.message };
    if (Array.isArray(value)) return { kind: "array", items: value.map(wire) };
    if (isPlain(value))
      return { kind: "object", entries: Object.entries(value).map(([key, item]) => [key, wire(item)]) };
    return { kind: "value", value: value instanceof Blob ? value : structuredClone(value) };
  }

  function wirePromise(promise: Promise<unknown>): Wire {
    const id = nextPromise++;
    promise.then(
      (value) => post({ op: "settle", id, ok: true, value: wire(value) }),
      (reason: unknown) => post({ op: "settle", id, ok: false, value: wire(reason) }),
    );
    return { kind: "promise", id };
  }

  function unwire(wired: Wire): unknown {
    switch (wired.kind) {
      case "value":
        return wired.value;
      case "error":
        return new Error(wired.message);
      case "array":
        return wired.items.map(unwire);
      case "object":
        return Object.fromEntries(wired.entries.map(([key, item]) => [key, unwire(item)]));
      case "promise":
        return new Promise((resolve, reject) => {
          promises[wired.id] = { resolve, reject };
        });
      case "function":
        return (...args: unknown[]) => callOther(wired.id, args);
    }
  }

  function callOther(id: number, args: unknown[]): unknown {
    post({ op: "call", id, args: args.map(wire) });
    const answer = reply;
    reply = null;
    if (!answer) throw new Error("The other end of the context bridge is gone");
    const value = unwire(answer.value);
    if (!answer.ok) throw value;
    return value;
  }

  function answerCall(id: number, args: Wire[]): void {
    let answer: Message;
    try {
      answer = { op: "reply", ok: true, value: wire(functions[id]?.(...args.map(unwire))) };
    } catch (error) {
      answer = { op: "reply", ok: false, value: wire(error) };
    }
    post(answer);
  }

  listen(here, (event) => {
    const message = (event as CustomEvent<Message>).detail;
    switch (message.op) {
      case "offer":
        receive(message.name, unwire(message.value));
        break;
      case "call":
        answerCall(message.id, message.args);
        break;
      case "reply":
        reply = message;
        break;
      case "settle": {
        const promise = promises[message.id];
        delete promises[message.id];
        if (message.ok) promise?.resolve(unwire(message.value));
        else promise?.reject(unwire(message.value));
        break;
      }
    }
  });

  return { offer: (name, value) => post({ op: "offer", name, value: wire(value) }) };
}
