import { Certificate } from "pkijs";
import type { Authority, Issued } from "#cli/demo/authority/authority.ts";
import type { Played, Stage } from "./bodies.ts";
import type { BodyPart } from "./cast.ts";

/** Bodies that one thread lets report, with the number that tells each apart. */
export interface ThreadWork {
  readonly stage: Omit<Stage, "authority" | "random"> & { readonly seed: number };
  readonly authority: AuthorityRecord;
  readonly bodies: readonly { readonly code: string; readonly part: BodyPart; readonly number: number }[];
}

export interface PlayedPart {
  readonly part: BodyPart;
  readonly number: number;
  readonly played: Played;
}

/** An authority as it crosses to a thread: without objects of the ASN.1 library. */
export interface AuthorityRecord {
  readonly root: Omit<Issued, "certificate">;
  readonly issuer: Omit<Issued, "certificate">;
  readonly rootPem: string;
}

export function recordOf({ root, issuer, rootPem }: Authority): AuthorityRecord {
  const bare = ({ der, keys }: Issued) => ({ der, keys });
  return { root: bare(root), issuer: bare(issuer), rootPem };
}

export function authorityOf({ root, issuer, rootPem }: AuthorityRecord): Authority {
  const whole = ({ der, keys }: AuthorityRecord["root"]): Issued => ({
    certificate: Certificate.fromBER(new Uint8Array(der)),
    der,
    keys,
  });
  return { root: whole(root), issuer: whole(issuer), rootPem };
}
