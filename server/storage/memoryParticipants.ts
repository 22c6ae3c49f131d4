import { includesRole } from "../../model/roles.ts";
import type { ParticipantTable } from "./participantTable.ts";
import type { ParticipantRecord, PersonChange, WorkshopRecord } from "./store.ts";

/** The people of the store that forgets. */
export function createMemoryParticipants(
  participants: Map<string, ParticipantRecord>,
  workshops: ReadonlyMap<string, WorkshopRecord>,
): ParticipantTable {
  const of = (workshopId: string): ParticipantRecord[] =>
    [...participants.values()].filter((one) => one.workshopId === workshopId);
  const change = (
    participantId: string,
    losesRole: boolean,
    apply: (known: ParticipantRecord) => void,
  ): PersonChange => {
    const known = participants.get(participantId);
    if (!known) return "unknown";
    const facilitators = of(known.workshopId).filter(({ role }) => role === "facilitator");
    if (losesRole && known.role === "facilitator" && facilitators.length < 2) return "lastFacilitator";
    apply(known);
    return "done";
  };
  return {
    async addParticipant(participant) {
      participants.set(participant.id, participant);
    },
    async updateParticipant({ id, role: knownRole }, { name, role }) {
      const current = participants.get(id);
      if (current?.role !== knownRole) return false;
      participants.set(id, { ...current, name, role });
      return true;
    },
    participantByToken: async (tokenHash) =>
      [...participants.values()].find((one) => one.tokenHash === tokenHash) ?? null,
    readParticipant: async (participantId) => participants.get(participantId) ?? null,
    participantsOf: async (workshopId) => of(workshopId),
    setRole: async (participantId, role) =>
      change(participantId, role !== "facilitator", (known) => {
        const loweredAtKeys = includesRole(role, known.role)
          ? known.loweredAtKeys
          : (workshops.get(known.workshopId)?.keysVersion ?? null);
        participants.set(participantId, { ...known, role, loweredAtKeys });
      }),
    removeParticipant: async (participantId) =>
      change(participantId, true, () => participants.delete(participantId)),
  };
}
