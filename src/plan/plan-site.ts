import { diagnose, distinctDiagnostics, hasErrors, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Outcome } from "../diagnostics/outcome.ts";
import type { Dictionary } from "../i18n/dictionary.ts";
import type { InterfaceKey } from "../i18n/interface-key.ts";
import type { Day } from "../model/day.ts";
import type { LocaleTag } from "../model/locale-tag.ts";
import type { NetworkSlice } from "../model/network.ts";
import type { Page, Site } from "../model/site.ts";
import type { Tenant } from "../model/tenant.ts";
import { collections } from "../schema/collections.ts";
import type { Contexts } from "./alternates.ts";
import { nextClosing } from "./closing.ts";
import { checkPermalinks } from "./check-permalinks.ts";
import { feedFor } from "./feeds.ts";
import { frameFor } from "./frame.ts";
import { createLocaleContext } from "./locale-context.ts";
import { checkLook, lookOf } from "./look.ts";
import { mediaOutputs } from "./media.ts";
import { checkMenu, menuOf } from "./menu.ts";
import type { PageScope } from "./page-scope.ts";
import { attributionPage } from "./pages/attribution-page.ts";
import { entryPage } from "./pages/entry-page.ts";
import { forwardPages } from "./pages/forward-pages.ts";
import { gatewayPages } from "./pages/gateway-page.ts";
import { homePage } from "./pages/home-page.ts";
import { listPages } from "./pages/list-pages.ts";
import { notFoundPage } from "./pages/not-found-page.ts";
import { sectionPage } from "./pages/section-page.ts";
import { passageOf } from "./passage.ts";
import { checkPictures, usedPictures } from "./picture-uses.ts";
import { filledSections, hasOwnList, isSectionName } from "./sections.ts";

/** The most pages that one site may have. */
const MAX_PAGES = 5000;

/** What a plan is made with, besides the tenant. */
export interface PlanSurroundings {
  readonly network: NetworkSlice;
  readonly today: Day;
  readonly dictionaries: ReadonlyMap<LocaleTag, Dictionary<InterfaceKey>>;
  /** Paths of pictures that are shown by their words: they are not encoded yet, or cannot be decoded. */
  readonly unavailablePictures: ReadonlySet<string>;
}

/** Decides every page of a tenant's site: its address, its words, what it links to. Renders and writes nothing. */
export function planSite(tenant: Tenant, surroundings: PlanSurroundings): Outcome<Site> {
  const diagnostics: Diagnostic[] = [];
  const contexts = prepareContexts(tenant, surroundings);
  const feeds = [...contexts.values()].flatMap((context) => feedFor(context) ?? []);
  const pages: Page[] = [...gatewayPages(contexts)];
  for (const context of contexts.values()) {
    const hasFeed = feeds.some(({ locale }) => locale === context.locale);
    const frame = frameFor(context, hasFeed);
    pages.push(...pagesOfLocale({ context, contexts, frame, menu: menuOf(context), diagnostics }));
  }
  const [first] = contexts.values();
  if (first) {
    diagnostics.push(...checkMenu(tenant, first));
    for (const document of tenant.faultyDocuments) passageOf(first, document, diagnostics);
  }
  diagnostics.push(...checkLook(tenant), ...checkPictures(tenant, contexts), ...checkPermalinks(tenant, contexts, pages));
  if (pages.length > MAX_PAGES) {
    const position = { file: `tenants/${tenant.id}`, line: 1, column: 1 };
    diagnostics.push(diagnose("too-many-pages", tenant.id, position, { limit: String(MAX_PAGES) }));
  }
  // The pages of several locales show the same document: what is wrong with it is said once.
  const unique = distinctDiagnostics(diagnostics);
  if (hasErrors(unique)) return { diagnostics: unique };
  const validUntil = first && nextClosing(first);
  const pictures = usedPictures(tenant, contexts);
  return { value: { ...siteOf(tenant), pages, feeds, pictures, validUntil }, diagnostics: unique };
}

function prepareContexts(tenant: Tenant, surroundings: PlanSurroundings): Contexts {
  return new Map(
    tenant.settings.locales.map((locale) => {
      const dictionary = surroundings.dictionaries.get(locale);
      if (!dictionary) throw new Error(`No dictionary was prepared for the locale ${locale}`);
      return [locale, createLocaleContext(tenant, locale, dictionary, surroundings)];
    }),
  );
}

function pagesOfLocale(scope: PageScope): readonly Page[] {
  const entries = [...scope.context.readings.values()].filter(
    ({ entry }) => entry.collection !== "pages" || (entry.slug !== "home" && !isSectionName(entry.slug)),
  );
  return [
    homePage(scope),
    ...filledSections(scope.context)
      .filter((section) => !hasOwnList(scope.context, section))
      .map((section) => sectionPage(scope, section)),
    ...collections.filter(({ hasList }) => hasList).flatMap((definition) => listPages(scope, definition)),
    ...entries.map((reading) => entryPage(scope, reading)),
    attributionPage(scope),
    notFoundPage(scope),
    ...forwardPages(scope),
  ];
}

function siteOf(tenant: Tenant): Omit<Site, "pages" | "feeds" | "pictures" | "validUntil"> {
  const { origin, standing } = tenant.registration;
  return {
    tenantId: tenant.id,
    origin,
    isIndexed: standing === "official",
    look: lookOf(tenant),
    media: mediaOutputs(tenant.media),
  };
}
