/** Record signatures and values of the ZIP format (PKWARE APPNOTE 6.3.10). */
export const signatures = {
  local: 0x04034b50,
  central: 0x02014b50,
  descriptor: 0x08074b50,
  end: 0x06054b50,
  zip64End: 0x06064b50,
  zip64Locator: 0x07064b50,
} as const;

export const sizes = { local: 30, central: 46, end: 22, zip64End: 56, zip64Locator: 20 } as const;

/** Compression methods (4.4.5). Every other is refused. */
export const methods = { stored: 0, deflated: 8 } as const;

/** General purpose bits (4.4.4). */
export const flags = {
  encrypted: 1 << 0,
  descriptor: 1 << 3,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeader: 1 << 13,
} as const;

/** Bits 1 and 2 tell how hard deflate worked and change nothing for a reader. */
export const knownFlags = flags.descriptor | flags.utf8 | (1 << 1) | (1 << 2);

export const extraIds = { zip64: 0x0001, unicodePath: 0x7075 } as const;

/** A field that holds this value has its real value in the ZIP64 extra field (4.5.3). */
export const max16 = 0xffff;
export const max32 = 0xffffffff;
