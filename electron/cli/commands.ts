import type { CommandOption, CommandSpec, OptionText } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import type { OptionName } from "./options.ts";

const needs = (name: OptionName, text: OptionText): CommandOption => ({ name, text, required: true });
const takes = (name: OptionName, text: OptionText): CommandOption => ({ name, text, required: false });

const { done, refused, indeterminate, trouble } = exitCodes;
const reportOf = [needs("data", "data"), needs("body", "body"), needs("period", "period"), takes("now", "now")];

/** Every command, in the order of the help. Nothing of their work is loaded here: `plan list` must start at once. */
export const commands: readonly CommandSpec[] = [
  {
    name: "plan list",
    key: "planList",
    argument: null,
    options: [takes("body", "bodyFilter"), takes("period", "periodFilter"), takes("now", "now")],
    exits: { [done]: "done", [trouble]: "trouble" },
    examples: ["plan list", "plan list --body BGM --period 2018-H1 --lang ru"],
    load: async () => (await import("./commands/plan-list.ts")).planList,
  },
  {
    name: "plan show",
    key: "planShow",
    argument: { value: "measure", min: 1, max: 1 },
    options: [takes("now", "now")],
    exits: { [done]: "done", [trouble]: "trouble" },
    examples: ["plan show 38"],
    load: async () => (await import("./commands/plan-show.ts")).planShow,
  },
  {
    name: "report fill",
    key: "reportFill",
    argument: null,
    options: [
      needs("data", "data"),
      needs("body", "body"),
      needs("period", "period"),
      needs("input", "input"),
      takes("now", "now"),
    ],
    exits: { [done]: "done", [refused]: "refused", [trouble]: "trouble" },
    examples: ["report fill --data ./data --body BGM --period 2018-H1 --input report.json"],
    load: async () => (await import("./commands/report-fill.ts")).reportFill,
  },
  {
    name: "report check",
    key: "reportCheck",
    argument: null,
    options: reportOf,
    exits: { [done]: "checksPassed", [refused]: "checksErrors", [trouble]: "trouble" },
    examples: ["report check --data ./data --body BGM --period 2018-H1"],
    load: async () => (await import("./commands/report-check.ts")).reportCheck,
  },
  {
    name: "report export",
    key: "reportExport",
    argument: null,
    options: [
      ...reportOf,
      needs("out", "out"),
      takes("p12", "p12"),
      takes("password-file", "passwordFile"),
      takes("preparer-p12", "preparerP12"),
      takes("preparer-password-file", "preparerPasswordFile"),
      takes("ncalayer", "ncalayer"),
      takes("preparer-ncalayer", "preparerNcalayer"),
      takes("ncalayer-pin", "ncalayerPin"),
      takes("bin", "bin"),
    ],
    exits: { [done]: "done", [refused]: "exportRefused", [trouble]: "trouble" },
    examples: [
      "report export --data ./data --body BGM --period 2018-H1 --p12 head.p12 --password-file head.txt --out ./out",
      "report export --data ./data --body BGM --period 2018-H1 --ncalayer --out ./out",
    ],
    load: async () => (await import("./commands/report-export.ts")).reportExport,
  },
  {
    name: "verify",
    key: "verify",
    argument: { value: "file", min: 1, max: null },
    options: [
      takes("trust", "trust"),
      takes("crl", "crl"),
      takes("at", "at"),
      takes("content", "content"),
      takes("protocol", "protocol"),
    ],
    exits: {
      [done]: "verifyPassed",
      [refused]: "verifyFailed",
      [indeterminate]: "verifyIndeterminate",
      [trouble]: "trouble",
    },
    examples: [
      "verify 676_2018-H1_BGM_v1_1a2b3c4d.asice --trust root.pem",
      "verify *.asice --json",
      "verify contract.pdf.p7s --content contract.pdf --protocol protocol.pdf",
    ],
    load: async () => (await import("./commands/verify.ts")).verify,
  },
  {
    name: "inspect",
    key: "inspect",
    argument: { value: "file", min: 1, max: 1 },
    options: [],
    exits: { [done]: "inspected", [trouble]: "trouble" },
    examples: ["inspect 676_2018-H1_BGM_v1_1a2b3c4d.asice"],
    load: async () => (await import("./commands/inspect.ts")).inspect,
  },
  {
    name: "intake",
    key: "intake",
    argument: { value: "fileOrFolder", min: 1, max: null },
    options: [
      needs("data", "intakeData"),
      takes("trust", "trust"),
      takes("crl", "crl"),
      takes("confirm-bins", "confirmBins"),
      takes("now", "now"),
    ],
    exits: {
      [done]: "intakeTaken",
      [refused]: "intakeApart",
      [indeterminate]: "intakeWaiting",
      [trouble]: "trouble",
    },
    examples: [
      "intake --data ./qaom /media/usb",
      "intake --data ./qaom --trust root.pem --confirm-bins 676_*.asice --json",
    ],
    load: async () => (await import("./commands/intake.ts")).intake,
  },
  {
    name: "doctor",
    key: "doctor",
    argument: null,
    options: [needs("data", "data")],
    exits: { [done]: "doctorSound", [refused]: "doctorErrors", [trouble]: "trouble" },
    examples: ["doctor --data ./data"],
    load: async () => (await import("./commands/doctor.ts")).doctor,
  },
  {
    name: "backup",
    key: "backup",
    argument: null,
    options: [needs("data", "data"), takes("to", "backupTo")],
    exits: { [done]: "done", [refused]: "refused", [trouble]: "trouble" },
    examples: ["backup --data ./data --to /media/usb"],
    load: async () => (await import("./commands/backup.ts")).backup,
  },
  {
    name: "restore",
    key: "restore",
    argument: null,
    options: [
      needs("data", "restoreData"),
      needs("from", "from"),
      takes("accept-missing-files", "acceptMissingFiles"),
      takes("accept-broken-journal", "acceptBrokenJournal"),
    ],
    exits: { [done]: "done", [refused]: "refused", [trouble]: "trouble" },
    examples: ["restore --data ./data --from /media/usb/BACKUP"],
    load: async () => (await import("./commands/restore.ts")).restore,
  },
  {
    name: "demo",
    key: "demo",
    argument: null,
    options: [needs("out", "demoOut")],
    exits: { [done]: "done", [refused]: "demoFailed", [trouble]: "trouble" },
    examples: ["demo --out ./demo"],
    load: async () => (await import("./commands/demo.ts")).demo,
  },
  {
    name: "help",
    key: "help",
    argument: { value: "command", min: 0, max: 2 },
    options: [],
    exits: { [done]: "done", [trouble]: "trouble" },
    examples: ["help report export", "verify --help --lang ru"],
    load: async () => (await import("./commands/help.ts")).help,
  },
];
