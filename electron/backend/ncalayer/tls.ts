import { once } from "node:events";
import { checkServerIdentity, connect, type PeerCertificate, type TLSSocket } from "node:tls";
import { KalqanError } from "#shared/errors.ts";
import type { NcalayerCertificate } from "#shared/ncalayer.ts";
import { describeServerCertificate } from "./server-certificate.ts";

/** This machine and no other: the address is not a setting. */
export const loopback = "127.0.0.1";

/** Which certificates of the server are accepted. */
export interface TlsTrust {
  /** PEM: roots, and issuing authorities that help to reach them. Nothing else is believed, no system store. */
  readonly authorities: readonly string[];
  /** SHA-256 of certificates that a person has accepted, lower-case hexadecimal. */
  readonly pins: readonly string[];
}

/** The certificate that was accepted, and why. */
export interface AcceptedCertificate {
  readonly certificate: NcalayerCertificate;
  readonly trust: "authority" | "pinned";
}

export interface TrustedSocket extends AcceptedCertificate {
  readonly socket: TLSSocket;
}

/**
 * Opens a TLS connection to this machine and judges the server's certificate before a byte of the protocol is sent: it
 * must lead to one of the authorities and be made out to this machine, or be pinned. The handshake itself is let through
 * (`rejectUnauthorized: false`) only so that the certificate can be shown to the person who decides.
 * Errors: ncalayer.notRunning, ncalayer.unknownCertificate {sha256, subject, issuer, notBefore, notAfter},
 * ncalayer.unexpectedAnswer (no TLS there). The connection is closed on each.
 */
export async function connectTrusted(
  port: number,
  { authorities, pins }: TlsTrust,
  signal: AbortSignal,
): Promise<TrustedSocket> {
  signal.throwIfAborted();
  const socket = connect({
    host: loopback,
    port,
    // Given even where empty: without it Node would believe its own list of the web's authorities.
    ca: [...authorities],
    rejectUnauthorized: false,
    checkServerIdentity: checkName,
    minVersion: "TLSv1.2",
  });
  // Whoever waits hears of a fault first; what comes after must not end the process.
  socket.on("error", () => undefined);
  try {
    await once(socket, "secureConnect", { signal });
    const accepted = judge(socket, pins);
    return { socket, ...accepted };
  } catch (error) {
    socket.destroy();
    throw asFault(error);
  }
}

function judge(socket: TLSSocket, pins: readonly string[]): AcceptedCertificate {
  const peer = socket.getPeerX509Certificate();
  if (!peer) throw new KalqanError("ncalayer.unexpectedAnswer");
  const certificate = describeServerCertificate(peer);
  if (socket.authorized) return { certificate, trust: "authority" };
  if (pins.includes(certificate.sha256)) return { certificate, trust: "pinned" };
  throw new KalqanError("ncalayer.unknownCertificate", { ...certificate }, { cause: socket.authorizationError });
}

/** By address or by name: an authority's certificate for some other server must not stand in for NCALayer's. */
function checkName(_host: string, certificate: PeerCertificate): Error | undefined {
  const asAddress = checkServerIdentity(loopback, certificate);
  return asAddress && checkServerIdentity("localhost", certificate) ? asAddress : undefined;
}

function asFault(error: unknown): unknown {
  if (error instanceof KalqanError) return error;
  const code = error instanceof Error && "code" in error ? error.code : "";
  if (code === "ECONNREFUSED") return new KalqanError("ncalayer.notRunning", {}, { cause: error });
  return new KalqanError("ncalayer.unexpectedAnswer", {}, { cause: error });
}
