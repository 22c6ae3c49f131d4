import { useEffect, useRef } from "react";
import type { Role } from "../../../model/roles.ts";
import type { Editor } from "../../state/editor.ts";
import { type NoticeKey, notify } from "../../state/viewStore.ts";

const NOTICES: Readonly<Record<Role, NoticeKey>> = {
  facilitator: "roleFacilitator",
  participant: "roleParticipant",
  viewer: "roleViewer",
};

/** Says what one may do now when the map was opened anew with another role. */
export function useRoleNotice(editor: Editor | null): void {
  const before = useRef<Role | null>(null);
  useEffect(() => {
    if (!editor) return;
    const { role } = editor.session.me;
    if (before.current !== null && before.current !== role) notify(editor.view, NOTICES[role]);
    before.current = role;
  }, [editor]);
}
