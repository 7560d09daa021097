import { KalqanError } from "#shared/errors.ts";
import { readBasicsAnswer, readCommonUtilsAnswer } from "./answers.ts";
import { type Conversation, converse, type Timing } from "./conversation.ts";
import { basicsSign, commonUtilsSign, type SignRequest } from "./requests.ts";
import { decodeSignature } from "./signature-text.ts";
import type { AcceptedCertificate, TlsTrust } from "./tls.ts";
import { createTurns } from "./turns.ts";

export interface NcalayerOptions {
  /** 13579; another for tests alone. */
  readonly port?: number;
  readonly timing?: Partial<Timing>;
}

/** An NCALayer that runs on this machine. */
export interface NcalayerPresence extends AcceptedCertificate {
  readonly version: string;
}

/** The authority's desktop signer on this machine. Every method opens a connection of its own and closes it. */
export interface Ncalayer {
  /** Hears the greeting and asks nothing. Errors: those of `converse`. */
  greet(tls: TlsTrust, signal: AbortSignal): Promise<NcalayerPresence>;
  /**
   * A detached CMS over the data, by the key that the person chooses in NCALayer's own windows; not checked yet: whoever
   * keeps it checks it. Requests wait for one another, for NCALayer takes one at a time.
   * Errors: ncalayer.cancelled, ncalayer.refused {code}, ncalayer.outdated (no module that signs), and those of `converse`.
   */
  sign(request: SignRequest, tls: TlsTrust, signal: AbortSignal): Promise<Uint8Array>;
}

const officialPort = 13_579;
const usualTiming: Timing = { connect: 5_000, answer: 600_000, heartbeat: 30_000 };

export function createNcalayer(options: NcalayerOptions = {}): Ncalayer {
  const { port = officialPort } = options;
  const timing = { ...usualTiming, ...options.timing };
  const takeTurn = createTurns();
  return {
    greet: (tls, signal) =>
      converse({ port, timing, tls, signal }, async ({ version, certificate, trust }) => ({
        version,
        certificate,
        trust,
      })),
    sign: (request, tls, signal) =>
      takeTurn(signal, () =>
        converse({ port, timing, tls, signal }, async (conversation) =>
          decodeSignature(await askForSignature(conversation, request)),
        ),
      ),
  };
}

async function askForSignature({ ask }: Conversation, request: SignRequest): Promise<string> {
  const answer = readBasicsAnswer(await ask(basicsSign(request)));
  if (answer.kind === "signature") return answer.text;
  const older = readCommonUtilsAnswer(await ask(commonUtilsSign(request)));
  if (older.kind === "signature") return older.text;
  throw new KalqanError("ncalayer.outdated", {}, { cause: new Error("neither basics nor commonUtils") });
}
