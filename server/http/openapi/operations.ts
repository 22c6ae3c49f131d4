import type { Operation } from "./operation.ts";
import { facilitationOperations } from "./operations/facilitation.ts";
import { fileOperations } from "./operations/files.ts";
import { mapOperations } from "./operations/maps.ts";
import { peopleOperations } from "./operations/people.ts";
import { pollOperations } from "./operations/polls.ts";
import { privacyOperations } from "./operations/privacy.ts";
import { serverOperations } from "./operations/server.ts";
import { versionOperations } from "./operations/versions.ts";
import { webhookOperations } from "./operations/webhook.ts";
import { workshopOperations } from "./operations/workshops.ts";

/** Every route, in the order in which a program's author meets them. A test compares them with the routes. */
export const OPERATIONS: readonly Operation[] = [
  ...workshopOperations,
  ...mapOperations,
  ...fileOperations,
  ...webhookOperations,
  ...peopleOperations,
  ...versionOperations,
  ...facilitationOperations,
  ...pollOperations,
  ...privacyOperations,
  ...serverOperations,
];
