import { lazy, Suspense, useEffect } from "react";
import { useTranslations } from "use-intl";
import { Redirect, Route, Switch } from "wouter";
import { FailureBoundary } from "./panels/controls/FailureBoundary.tsx";
import { Loading } from "./panels/controls/Loading.tsx";
import { HELP_PAGES, type HelpKey } from "./panels/help/helpPages.ts";
import { JoinPage } from "./panels/join/JoinPage.tsx";
import { StartPage } from "./panels/start/StartPage.tsx";

const importMapPage = () => import("./MapPage.tsx");
/** The map and all it needs is fetched only by those who go there. */
const MapPage = lazy(importMapPage);
const WallPage = lazy(() => import("./panels/wall/WallPage.tsx"));
const ActionsPage = lazy(() => import("./panels/actionsBoard/ActionsPage.tsx"));
const ObservePage = lazy(() => import("./panels/observation/ObservePage.tsx"));
const HelpPage = lazy(() => import("./panels/help/HelpPage.tsx"));

/** Which page an address shows. */
export function App() {
  return (
    <FailureBoundary>
      <Switch>
        <Route path="/w/:workshopId/wall">{({ workshopId }) => <WallRoute workshopId={workshopId} />}</Route>
        <Route path="/w/:workshopId/actions">
          {({ workshopId }) => <ActionsRoute workshopId={workshopId} />}
        </Route>
        <Route path="/w/:workshopId/observe">
          {({ workshopId }) => <ObserveRoute workshopId={workshopId} />}
        </Route>
        <Route path="/w/:workshopId/:mapId?">
          {({ workshopId, mapId }) => <WorkshopRoute workshopId={workshopId} mapId={mapId ?? null} />}
        </Route>
        <Route path="/">
          <StartPage />
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

function HelpRoute({ page }: { readonly page: HelpKey }) {
  const t = useTranslations("helpPages");
  return (
    <Suspense fallback={<Loading label={t("loading")} />}>
      <HelpPage page={page} />
    </Suspense>
  );
}

function WallRoute({ workshopId }: { readonly workshopId: string }) {
  const t = useTranslations("map");
  return (
    <JoinPage key={workshopId} workshopId={workshopId}>
      {(workshop) => (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <WallPage workshop={workshop} />
        </Suspense>
      )}
    </JoinPage>
  );
}

function ActionsRoute({ workshopId }: { readonly workshopId: string }) {
  const t = useTranslations("outcome");
  return (
    <JoinPage key={workshopId} workshopId={workshopId}>
      {(workshop) => (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <ActionsPage workshop={workshop} />
        </Suspense>
      )}
    </JoinPage>
  );
}

function ObserveRoute({ workshopId }: { readonly workshopId: string }) {
  const t = useTranslations("observe");
  return (
    <JoinPage key={workshopId} workshopId={workshopId}>
      {(workshop) => (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <ObservePage workshop={workshop} />
        </Suspense>
      )}
    </JoinPage>
  );
}

interface WorkshopRouteProps {
  readonly workshopId: string;
  readonly mapId: string | null;
}

function WorkshopRoute({ workshopId, mapId }: WorkshopRouteProps) {
  const t = useTranslations("map");
  // Fetched while the server is still being asked whether one may come in.
  useEffect(() => void importMapPage().catch(() => undefined), []);
  return (
    <JoinPage key={workshopId} workshopId={workshopId}>
      {(workshop) => (
        <Suspense fallback={<Loading label={t("loading")} />}>
          <MapPage workshop={workshop} mapId={mapId} />
        </Suspense>
      )}
    </JoinPage>
  );
}
