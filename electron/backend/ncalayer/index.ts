export { tlsAuthorities } from "./authorities.ts";
export { createNcalayer, type Ncalayer, type NcalayerOptions } from "./ncalayer.ts";
export type { TlsTrust } from "./tls.ts";
