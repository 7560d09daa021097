import {
  IconArchive,
  IconArrowsExchange,
  IconChecklist,
  IconEye,
  IconHelp,
  IconHistory,
  IconHome,
  IconInbox,
  IconInfoCircle,
  IconListDetails,
  IconMailCheck,
  IconPencil,
  IconReportAnalytics,
  IconSettings,
  IconShieldCheck,
  IconSignature,
  IconTable,
  IconUsb,
  IconVersions,
  type TablerIcon,
} from "@tabler/icons-react";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { CommandId } from "#shared/commands.ts";
import type { Settings } from "#shared/settings.ts";
import type { ScreenId } from "./routing/screen-ids.ts";

/** What every screen is given: what follows its name in the address. */
export interface ScreenProps {
  readonly path: readonly string[];
  readonly query: Readonly<Record<string, string>>;
}

export interface Screen {
  readonly component: LazyExoticComponent<ComponentType<ScreenProps>>;
  readonly icon: TablerIcon;
  /** Where it stands in the navigation; `report` = a step of the report, shown below it. */
  readonly group: "work" | "report" | "record" | "program";
  /** The command that leads there, where there is one (shared/commands.ts): its key is shown beside the name. */
  readonly command: CommandId | null;
  /** The work mode that has it; left out: both have. */
  readonly mode?: Settings["mode"];
}

/** Every screen, in the order of the navigation. A new one is added here and in routing/screen-ids.ts. */
export const screens: Readonly<Record<ScreenId, Screen>> = {
  home: {
    component: lazy(async () => ({ default: (await import("../screens/home/home-place.tsx")).HomePlace })),
    icon: IconHome,
    group: "work",
    command: "home",
  },
  intake: {
    component: lazy(async () => ({ default: (await import("../screens/intake/intake-screen.tsx")).IntakeScreen })),
    icon: IconInbox,
    group: "work",
    command: "intake",
    mode: "qaom",
  },
  register: {
    component: lazy(async () => ({
      default: (await import("../screens/register/register-screen.tsx")).RegisterScreen,
    })),
    icon: IconTable,
    group: "work",
    command: "register",
    mode: "qaom",
  },
  consolidation: {
    component: lazy(async () => ({
      default: (await import("../screens/consolidation/consolidation-screen.tsx")).ConsolidationScreen,
    })),
    icon: IconReportAnalytics,
    group: "work",
    command: "consolidation",
    mode: "qaom",
  },
  editions: {
    component: lazy(async () => ({
      default: (await import("../screens/editions/editions-screen.tsx")).EditionsScreen,
    })),
    icon: IconVersions,
    group: "work",
    command: "editions",
    mode: "qaom",
  },
  plan: {
    component: lazy(async () => ({ default: (await import("../screens/plan/plan-screen.tsx")).PlanScreen })),
    icon: IconListDetails,
    group: "work",
    command: "plan",
  },
  report: {
    component: lazy(async () => ({ default: (await import("../screens/report/report-screen.tsx")).ReportScreen })),
    icon: IconPencil,
    group: "work",
    command: "report",
  },
  checks: {
    component: lazy(async () => ({ default: (await import("../screens/report/checks-screen.tsx")).ChecksScreen })),
    icon: IconChecklist,
    group: "report",
    command: "checks",
  },
  preview: {
    component: lazy(async () => ({ default: (await import("../screens/preview/preview-screen.tsx")).PreviewScreen })),
    icon: IconEye,
    group: "report",
    command: "preview",
  },
  sign: {
    component: lazy(async () => ({ default: (await import("../screens/sign/sign-screen.tsx")).SignScreen })),
    icon: IconSignature,
    group: "report",
    command: "sign",
  },
  export: {
    component: lazy(async () => ({ default: (await import("../screens/export/export-screen.tsx")).ExportScreen })),
    icon: IconUsb,
    group: "report",
    command: "export",
  },
  receipts: {
    component: lazy(async () => ({
      default: (await import("../screens/receipts/receipts-screen.tsx")).ReceiptsScreen,
    })),
    icon: IconMailCheck,
    group: "report",
    command: "receipts",
  },
  exchange: {
    component: lazy(async () => ({
      default: (await import("../screens/exchange/exchange-screen.tsx")).ExchangeScreen,
    })),
    icon: IconArrowsExchange,
    group: "report",
    command: "exchange",
  },
  verify: {
    component: lazy(async () => ({ default: (await import("../screens/verify/verify-screen.tsx")).VerifyScreen })),
    icon: IconShieldCheck,
    group: "record",
    command: "verify",
  },
  journal: {
    component: lazy(async () => ({ default: (await import("../screens/journal/journal-screen.tsx")).JournalScreen })),
    icon: IconHistory,
    group: "record",
    command: "journal",
  },
  backups: {
    component: lazy(async () => ({ default: (await import("../screens/backups/backups-screen.tsx")).BackupsScreen })),
    icon: IconArchive,
    group: "program",
    command: "backups",
  },
  settings: {
    component: lazy(async () => ({
      default: (await import("../screens/settings/settings-screen.tsx")).SettingsScreen,
    })),
    icon: IconSettings,
    group: "program",
    command: "settings",
  },
  help: {
    component: lazy(async () => ({ default: (await import("../screens/help/help-screen.tsx")).HelpScreen })),
    icon: IconHelp,
    group: "program",
    command: "help",
  },
  about: {
    component: lazy(async () => ({ default: (await import("../screens/about/about-screen.tsx")).AboutScreen })),
    icon: IconInfoCircle,
    group: "program",
    command: "about",
  },
};
