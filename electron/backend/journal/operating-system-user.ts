import { userInfo } from "node:os";

/** Who works at this machine, as the operating system names them; `DOMAIN\user` where Windows tells the domain. */
export function operatingSystemUser(): string {
  try {
    const { username } = userInfo();
    const domain = process.platform === "win32" ? process.env.USERDOMAIN : undefined;
    return domain ? `${domain}\\${username}` : username;
  } catch {
    // No entry in the list of users: containers run so.
    return `uid ${process.getuid?.() ?? "?"}`;
  }
}
