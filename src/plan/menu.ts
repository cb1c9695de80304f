import { diagnose, type Diagnostic } from "../diagnostics/diagnostic.ts";
import type { MenuItem, Tenant } from "../model/tenant.ts";
import type { Link, MenuLink } from "../model/view.ts";
import { collectionNamed } from "../schema/collections.ts";
import { listLink } from "./lists.ts";
import { linkTo, localisedWord, readingsOf, type LocaleContext } from "./locale-context.ts";
import { filledSections, isSectionName, sectionLink } from "./sections.ts";

/** The menu of a locale, made once: the tenant's own, else the standard one, without what is empty. */
export function menuOf(context: LocaleContext): readonly MenuLink[] {
  if (context.tenant.menu) return context.tenant.menu.flatMap((item) => ownLink(context, item));
  return [homeLink(context), ...filledSections(context).map((section) => ({ ...sectionLink(context, section), items: [] }))];
}

/** The menu as a page sees it: itself and the section that it belongs to are marked. */
export function markMenu(menu: readonly MenuLink[], permalink: string, sectionUrl: string | undefined): readonly MenuLink[] {
  return menu.map((item) => marked(item, permalink, sectionUrl));
}

function homeLink(context: LocaleContext): MenuLink {
  return { label: context.dictionary.words.home, url: `/${context.locale}/`, items: [] };
}

function ownLink(context: LocaleContext, item: Omit<MenuItem, "position">): readonly MenuLink[] {
  const target = targetLink(context, item.to);
  if (!target) return [];
  const items = (item.items ?? []).flatMap((child) => ownLink(context, child));
  return [{ label: localisedWord(context, item.label) ?? target.label, url: target.url, items }];
}

/** Where a menu item leads: `home`, a section, a collection's list, or an entry such as `pages/strategy`. */
function targetLink(context: LocaleContext, to: string): Link | undefined {
  if (to === "home") return homeLink(context);
  if (isSectionName(to)) return filledSections(context).includes(to) ? sectionLink(context, to) : undefined;
  const reading = context.readings.get(to);
  if (reading) return linkTo(context, reading);
  const definition = collectionNamed(to);
  if (!definition?.hasList || readingsOf(context, definition).length === 0) return undefined;
  return listLink(context, definition);
}

function marked(item: MenuLink, permalink: string, sectionUrl: string | undefined): MenuLink {
  const items = item.items.map((child) => marked(child, permalink, undefined));
  const isBelow = item.url === sectionUrl || items.some(({ current }) => current !== undefined);
  const current = item.url === permalink ? "page" : isBelow ? "true" : undefined;
  return { ...item, items, current };
}

/** What a tenant's own menu names and is not there at all. A section or list that is only empty is left out without a word. */
export function checkMenu(tenant: Tenant, context: LocaleContext): readonly Diagnostic[] {
  const check = ({ to, items = [], position }: MenuItem): readonly Diagnostic[] => {
    const isKnown =
      to === "home" ||
      isSectionName(to) ||
      context.readings.has(to) ||
      tenant.unread.has(to) ||
      collectionNamed(to)?.hasList === true;
    const missing = tenant.drafts.has(to)
      ? diagnose("link-to-draft", tenant.id, position, { link: to })
      : diagnose("unknown-menu-target", tenant.id, position, { target: to });
    const own = isKnown ? [] : [missing];
    return [...own, ...items.flatMap(check)];
  };
  return (tenant.menu ?? []).flatMap(check);
}
