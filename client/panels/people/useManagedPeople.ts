import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { PersonEntry } from "../../../model/api/access.ts";
import type { Workshop } from "../../../model/api.ts";
import type { Role } from "../../../model/roles.ts";
import { readPeople, removePerson, setRole } from "../../session/accessApi.ts";
import { type Trouble, troubleOf } from "../../session/api.ts";
import type { Editor } from "../../state/editor.ts";
import { createPeopleReader } from "../map/people.ts";
import { useChangeLinks } from "./useChangeLinks.ts";

/** People on other maps of the workshop come and go unseen here. */
const READ_EVERY_MS = 10_000;
/** A whole seminar that comes at once is one question. */
const SETTLED_MS = 300;

export interface ManagedPeople {
  /** null until the server has answered */
  readonly people: readonly PersonEntry[] | null;
  readonly trouble: Trouble | null;
  /** what was done last, in words */
  readonly news: string | null;
  changeRole(person: PersonEntry, role: Role): Promise<void>;
  remove(person: PersonEntry, changesLinks: boolean): Promise<void>;
}

/** The people of a workshop as the server has them, kept up to date while the dialog is open. */
export function useManagedPeople(
  editor: Editor,
  workshop: Workshop,
  onWorkshop: (workshop: Workshop) => void,
): ManagedPeople {
  const t = useTranslations("people");
  const roles = useTranslations("roles");
  const changeLinks = useChangeLinks(workshop, onWorkshop);
  const [people, setPeople] = useState<readonly PersonEntry[] | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [news, setNews] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    let soon: ReturnType<typeof setTimeout> | null = null;
    const read = async (): Promise<void> => {
      soon = null;
      try {
        const next = await readPeople(workshop.id);
        if (current) setPeople(next);
      } catch (error) {
        if (current) setTrouble(troubleOf(error));
      }
    };
    const peopleHere = createPeopleReader(editor.session);
    let here = peopleHere();
    const stop = editor.session.others.subscribe(() => {
      if (peopleHere() === here) return;
      here = peopleHere();
      soon ??= setTimeout(() => void read(), SETTLED_MS);
    });
    void read();
    const timer = setInterval(() => void read(), READ_EVERY_MS);
    return () => {
      current = false;
      stop();
      clearInterval(timer);
      if (soon !== null) clearTimeout(soon);
    };
  }, [workshop.id, editor]);

  const doing = async (work: () => Promise<string>): Promise<void> => {
    setTrouble(null);
    try {
      setNews(await work());
      setPeople(await readPeople(workshop.id));
    } catch (error) {
      setNews(null);
      setTrouble(troubleOf(error));
    }
  };

  return {
    people,
    trouble,
    news,
    changeRole: (person, role) =>
      doing(async () => {
        await setRole(workshop.id, person.participantId, role);
        return t("roleChanged", { name: person.name || t("unnamed"), role: roles(role) });
      }),
    remove: (person, changesLinks) =>
      doing(async () => {
        const name = person.name || t("unnamed");
        // The links first: otherwise the removed person could come back in between.
        if (changesLinks) await changeLinks();
        await removePerson(workshop.id, person.participantId);
        return t(changesLinks ? "removedAndChanged" : "removed", { name });
      }),
  };
}
