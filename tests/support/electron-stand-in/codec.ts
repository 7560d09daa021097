/** Values that structured clone can carry, as JSON text: the pipe to the browser carries text only. */
export interface Codec {
  /** Raises DataCloneError, "An object could not be cloned.", as Electron does. */
  encode(value: unknown): string;
  decode(text: string): unknown;
}

/**
 * Written as one function without imports, because its source is also run in the page.
 * @param toBase64 @param fromBase64 each side has its own
 */
export function createCodec(toBase64: (bytes: Uint8Array) => string, fromBase64: (text: string) => Uint8Array): Codec {
  type Wire = null | boolean | number | string | [tag: string, ...parts: unknown[]];
  const views: Record<string, new (buffer: ArrayBuffer) => ArrayBufferView> = {
    Uint8Array,
    Uint8ClampedArray,
    Int8Array,
    Uint16Array,
    Int16Array,
    Uint32Array,
    Int32Array,
    Float32Array,
    Float64Array,
    BigInt64Array,
    BigUint64Array,
    DataView,
  };

  function wire(value: unknown): Wire {
    switch (typeof value) {
      case "string":
      case "boolean":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0)
          ? value
          : ["number", Object.is(value, -0) ? "-0" : String(value)];
      case "undefined":
        return ["undefined"];
      case "bigint":
        return ["bigint", String(value)];
      default:
        return value === null ? null : wireObject(value as object);
    }
  }

  function wireObject(value: object): Wire {
    if (Array.isArray(value)) return ["array", ...value.map(wire)];
    if (value instanceof Date) return ["date", value.getTime()];
    if (value instanceof Map) return ["map", ...[...value].map(([key, item]) => [wire(key), wire(item)])];
    if (value instanceof Set) return ["set", ...[...value].map(wire)];
    if (value instanceof Error) return ["error", value.name, value.message];
    if (value instanceof ArrayBuffer) return ["buffer", toBase64(new Uint8Array(value))];
    if (ArrayBuffer.isView(value)) {
      return [
        "view",
        value.constructor.name,
        toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)),
      ];
    }
    return ["object", ...Object.entries(value).map(([key, item]) => [key, wire(item)])];
  }

  function unwire(value: Wire): unknown {
    if (!Array.isArray(value)) return value;
    const [tag, ...parts] = value;
    const pairs = parts as [Wire, Wire][];
    switch (tag) {
      case "number":
        return Number(parts[0]);
      case "undefined":
        return undefined;
      case "bigint":
        return BigInt(String(parts[0]));
      case "array":
        return parts.map((part) => unwire(part as Wire));
      case "date":
        return new Date(Number(parts[0]));
      case "map":
        return new Map(pairs.map(([key, item]) => [unwire(key), unwire(item)]));
      case "set":
        return new Set(parts.map((part) => unwire(part as Wire)));
      case "error":
        return Object.assign(new Error(String(parts[1])), { name: String(parts[0]) });
      case "buffer":
        return bufferOf(String(parts[0]));
      case "view": {
        const View = views[String(parts[0])] ?? Uint8Array;
        return new View(bufferOf(String(parts[1])));
      }
      default:
        return Object.fromEntries(pairs.map(([key, item]) => [String(key), unwire(item)]));
    }
  }

  function bufferOf(text: string): ArrayBuffer {
    const bytes = fromBase64(text);
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  }

  function cloned(value: unknown): unknown {
    try {
      return structuredClone(value);
    } catch {
      throw new DOMException("An object could not be cloned.", "DataCloneError");
    }
  }

  return {
    // structuredClone first: it refuses what Electron refuses, drops prototypes and follows getters.
    encode: (value) => JSON.stringify(wire(cloned(value))),
    decode: (text) => unwire(JSON.parse(text) as Wire),
  };
}

/** The codec of this side. */
export const codec = createCodec(
  (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64"),
  (text) => new Uint8Array(Buffer.from(text, "base64")),
);
