import { Anchor } from "@mantine/core";
import type { LocalisedText } from "#shared/language/language.ts";
import { useFormats } from "../app/language/use-formats.ts";
import { NoteCard } from "./note-card.tsx";
import classes from "./problem-list.module.css";

export interface ShownProblem {
  readonly key: string;
  readonly severity: "error" | "warning";
  readonly message: LocalisedText;
  /** Where it can be set right. */
  readonly href?: string;
  /** What it speaks of, before the sentence: «27. Орындалу барысы». */
  readonly subject?: string;
  /** Where the same is wrong in several places: each with its short name. */
  readonly places?: readonly { readonly name: string; readonly href: string }[];
}

/** What was found, errors first, each a link to its field. */
export function ProblemList({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const errors = problems.filter(({ severity }) => severity === "error");
  const warnings = problems.filter(({ severity }) => severity === "warning");
  return (
    <ul className={classes.list}>
      {[...errors, ...warnings].map((problem) => (
        <Problem key={problem.key} problem={problem} />
      ))}
    </ul>
  );
}

function Problem({ problem }: { readonly problem: ShownProblem }) {
  const { pick, language } = useFormats();
  const { severity, message, href, subject, places } = problem;
  return (
    <li>
      <NoteCard tone={severity} subject={subject}>
        {href === undefined ? (
          pick(message)
        ) : (
          <Anchor href={href} inherit className={classes.link} lang={language}>
            {pick(message)}
          </Anchor>
        )}
        {places !== undefined && (
          <ul className={classes.places}>
            {places.map((place) => (
              <li key={place.href}>
                <Anchor href={place.href} inherit>
                  {place.name}
                </Anchor>
              </li>
            ))}
          </ul>
        )}
      </NoteCard>
    </li>
  );
}
