/** Extended key usages as НУЦ РК combines them, by what the key is for. */
export const extendedUsages = {
  /** The first head of an organisation. */
  head: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"],
  /** One who may sign for the organisation. */
  maySign: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2"],
  employee: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.5"],
  /** A private person. */
  person: ["1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"],
  /** An AUTH_ key: for logging in, never for signing. */
  authentication: ["1.3.6.1.5.5.7.3.2", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"],
} as const satisfies Record<string, readonly string[]>;

/** Bits of KeyUsage (RFC 5280, 4.2.1.3) as the first octet of the BIT STRING. */
export const keyUsageBits = {
  /** digitalSignature, nonRepudiation */
  signing: 0b1100_0000,
  /** digitalSignature, keyEncipherment */
  authentication: 0b1010_0000,
  /** keyCertSign, cRLSign */
  authority: 0b0000_0110,
} as const;
