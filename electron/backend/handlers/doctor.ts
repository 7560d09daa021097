import { examine } from "#backend/doctor/index.ts";
import type { Handlers } from "#shared/api.ts";
import { translateBoth } from "#shared/language/translator.ts";
import type { BackendContext } from "../context.ts";
import { fontFiles } from "../resources.ts";

/** The major version of Node that better-sqlite3 and the sources want. */
const neededNode = 24;

export function doctorHandlers({ folder: { database, layout }, resources, clock }: BackendContext): Handlers["doctor"] {
  return {
    run: async (_, { signal, progress }) => {
      const findings = await examine(
        {
          database,
          layout,
          fonts: fontFiles(resources),
          node: { found: process.version, needed: neededNode },
          now: clock(),
        },
        { signal, onBytes: (done) => progress({ step: "examine", done, total: 0 }) },
      );
      return findings.map((finding) => ({
        ...finding,
        data: { ...finding.data },
        message: translateBoth(`doctor.${finding.code}`, finding.data),
      }));
    },
  };
}
