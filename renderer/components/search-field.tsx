import { ActionIcon, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";

interface SearchFieldProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
  /** What is looked through: «Іс-шараны, органды немесе сөзді іздеу». */
  readonly label: string;
  /** A verb: «Іздеуді тазалау». */
  readonly clear: string;
  readonly maxLength?: number;
}

/** After a letter so long until the list follows, so that it does not flicker under quick fingers. Milliseconds. */
const pause = 120;

/** A search that follows what is typed. */
export function SearchField({ text, onSearch, label, clear, maxLength }: SearchFieldProps) {
  const [typed, setTyped] = useState(text);
  const told = useRef(text);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next;
    onSearch(next);
  }, pause);

  // The address changed from elsewhere: a chip was taken away, or one went back.
  useEffect(() => {
    if (text === told.current) return;
    told.current = text;
    setTyped(text);
  }, [text]);

  const type = (next: string): void => {
    setTyped(next);
    tell(next);
  };
  return (
    <TextInput
      aria-label={label}
      placeholder={label}
      value={typed}
      {...(maxLength !== undefined && { maxLength })}
      onChange={(event) => type(event.currentTarget.value)}
      leftSection={<IconSearch size={16} stroke={1.5} aria-hidden="true" />}
      rightSection={
        typed === "" ? null : (
          <ActionIcon variant="subtle" aria-label={clear} onClick={() => type("")}>
            <IconX size={16} aria-hidden="true" />
          </ActionIcon>
        )
      }
    />
  );
}
