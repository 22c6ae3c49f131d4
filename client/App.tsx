import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Redirect, Route, Switch } from "wouter";
import type { Workshop } from "../model/api.ts";
import { withFirstTexts, withTexts, withWriteTexts } from "./i18n/texts.ts";
import { FailureBoundary } from "./panels/controls/FailureBoundary.tsx";
import { fetchedPage } from "./panels/controls/fetchedPage.tsx";
import { Loading } from "./panels/controls/Loading.tsx";
import { NewVersion } from "./panels/controls/NewVersion.tsx";
import { HELP_PAGES, type HelpKey } from "./panels/help/helpPages.ts";
import { JoinPage } from "./panels/join/JoinPage.tsx";
import { enterAhead } from "./panels/join/useEntry.ts";
import type { Visits } from "./session/visits.ts";
import type { PreferencesStore } from "./state/preferences.ts";

// Each page and all it needs is fetched only by those who go there.
const mapPage = fetchedPage(() => withFirstTexts(import("./MapPage.tsx")));
const writePage = fetchedPage(() => withWriteTexts(import("./panels/write/WritePage.tsx")));
const StartPage = lazy(async () => ({
  default: (await withTexts(import("./panels/start/StartPage.tsx"))).StartPage,
}));
const WallPage = lazy(() => withTexts(import("./panels/wall/WallPage.tsx")));
const ActionsPage = lazy(() => withTexts(import("./panels/actionsBoard/ActionsPage.tsx")));
const KanoPage = lazy(() => withTexts(import("./panels/kano/KanoPage.tsx")));
const ObservePage = lazy(() => withTexts(import("./panels/observation/ObservePage.tsx")));
const PersonaPage = lazy(() => withTexts(import("./panels/persona/PersonaPage.tsx")));
const JourneysPage = lazy(() => withTexts(import("./panels/journey/JourneysPage.tsx")));
const JourneyPage = lazy(() => withTexts(import("./panels/journey/JourneyPage.tsx")));
const ProtocolPage = lazy(() => withTexts(import("./panels/protocol/ProtocolPage.tsx")));
const EmbedPage = lazy(() => withTexts(import("./EmbedPage.tsx")));
const HelpPage = lazy(() => withTexts(import("./panels/help/HelpPage.tsx")));

/** Enters the workshop that opens here, and fetches its page, while the texts are on their way and nothing is shown yet. */
export async function openAhead(
  pathname: string,
  visits: Visits,
  preferences: PreferencesStore,
): Promise<void> {
  const [, first, workshopId, page] = pathname.split("/");
  if (first !== "w" || !workshopId) return;
  const entry = enterAhead(visits, workshopId);
  const known = WORKSHOP_PAGES.find(({ path }) => path.split("/")[0] === page);
  try {
    if (known) return void (await known.ahead?.());
    const [{ openMapAhead }, entered] = await Promise.all([mapPage.ahead(), entry]);
    if (entered.kind === "inside") openMapAhead(entered.workshop, page ?? null, preferences);
  } catch {
    // The page itself says what is wrong.
  }
}

interface WorkshopPage {
  readonly path: string;
  /** `id` is of what the rest of the address names, null where it names nothing */
  readonly show: (workshop: Workshop, id: string | null) => ReactNode;
  /** fetches the page while the server is still being asked whether one may come in */
  readonly ahead?: () => Promise<unknown>;
}

/** The pages below `/w/<id>/`; what stands for none of them is a map. */
const WORKSHOP_PAGES: readonly WorkshopPage[] = [
  {
    path: "write/:id?",
    show: (workshop, id) => <writePage.Page workshop={workshop} mapId={id} />,
    ahead: writePage.ahead,
  },
  { path: "wall", show: (workshop) => <WallPage workshop={workshop} /> },
  { path: "observe", show: (workshop) => <ObservePage workshop={workshop} /> },
  { path: "actions", show: (workshop) => <ActionsPage workshop={workshop} /> },
  { path: "kano", show: (workshop) => <KanoPage workshop={workshop} /> },
  { path: "protocol", show: (workshop) => <ProtocolPage workshop={workshop} /> },
  { path: "personas/:id?", show: (workshop, id) => <PersonaPage workshop={workshop} personaId={id} /> },
  {
    path: "journeys/:id?",
    show: (workshop, id) =>
      id === null ? <JourneysPage workshop={workshop} /> : <JourneyPage workshop={workshop} journeyId={id} />,
  },
];

/** Which page an address shows. */
export function App() {
  return (
    <FailureBoundary>
      <NewVersion />
      <Switch>
        {WORKSHOP_PAGES.map(({ path, show, ahead }) => (
          <Route<{ workshopId: string; id?: string }> key={path} path={`/w/:workshopId/${path}`}>
            {({ workshopId, id = null }) => (
              <Inside workshopId={workshopId} {...(ahead && { ahead })}>
                {(workshop) => show(workshop, id)}
              </Inside>
            )}
          </Route>
        ))}
        <Route path="/w/:workshopId/:mapId?">
          {({ workshopId, mapId }) => <MapRoute workshopId={workshopId} mapId={mapId ?? null} />}
        </Route>
        <Route path="/embed/:workshopId/:mapId">
          {({ workshopId, mapId }) => <EmbedRoute workshopId={workshopId} mapId={mapId} />}
        </Route>
        <Route path="/">
          <StartRoute />
        </Route>
        {HELP_PAGES.map((page) => (
          <Route key={page} path={`/help/${page}`}>
            <HelpRoute page={page} />
          </Route>
        ))}
        <Route>
          <Redirect to="/" replace />
        </Route>
      </Switch>
    </FailureBoundary>
  );
}

function StartRoute() {
  const t = useTranslations("words");
  return (
    <Suspense fallback={<Loading label={t("loading")} />}>
      <StartPage />
    </Suspense>
  );
}

function HelpRoute({ page }: { readonly page: HelpKey }) {
  const t = useTranslations("helpPages");
  return (
    <Suspense fallback={<Loading label={t("loading")} />}>
      <HelpPage page={page} />
    </Suspense>
  );
}

function EmbedRoute({ workshopId, mapId }: { readonly workshopId: string; readonly mapId: string }) {
  const t = useTranslations("words");
  const [secret, setSecret] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    // Another link to the same map changes nothing but the hash.
    const onHash = (): void => setSecret(window.location.hash.slice(1));
    window.addEventListener("hashchange", onHash);
    return () => window.removeEventListener("hashchange", onHash);
  }, []);
  return (
    <Suspense fallback={<Loading label={t("loading")} />}>
      <EmbedPage key={`${mapId} ${secret}`} workshopId={workshopId} mapId={mapId} secret={secret} />
    </Suspense>
  );
}

interface MapRouteProps {
  readonly workshopId: string;
  readonly mapId: string | null;
}

function MapRoute({ workshopId, mapId }: MapRouteProps) {
  return (
    <Inside workshopId={workshopId} ahead={mapPage.ahead} offersWriter>
      {(workshop) => <mapPage.Page workshop={workshop} mapId={mapId} />}
    </Inside>
  );
}

interface InsideProps extends Pick<WorkshopPage, "ahead"> {
  readonly workshopId: string;
  /** a phone may choose the card writer instead, when it is asked for a name */
  readonly offersWriter?: boolean;
  readonly children: (workshop: Workshop) => ReactNode;
}

/** The door of a workshop, and what is behind it. */
function Inside({ workshopId, ahead, offersWriter = false, children }: InsideProps) {
  const t = useTranslations("map");
  useEffect(() => void ahead?.().catch(() => undefined), [ahead]);
  return (
    <JoinPage key={workshopId} workshopId={workshopId} offersWriter={offersWriter}>
      {(workshop) => <Suspense fallback={<Loading label={t("loading")} />}>{children(workshop)}</Suspense>}
    </JoinPage>
  );
}
