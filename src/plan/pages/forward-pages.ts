import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { Page } from "../../model/site.ts";
import type { Link } from "../../model/view.ts";
import { linkTo, type LocaleContext } from "../locale-context.ts";
import type { PageScope } from "../page-scope.ts";
import { permalinkOf } from "../reading.ts";

/** Pages that send on from old addresses: those of `redirects.yml`, and the file-slug addresses of documents with a slug of their own. */
export function forwardPages(scope: PageScope): readonly Page[] {
  const { context } = scope;
  const renamed = [...context.readings.values()].flatMap((reading) => {
    const plain = permalinkOf(reading.entry, context.locale, reading.entry.slug);
    return plain === reading.permalink ? [] : [forwardPage(scope, plain, linkTo(context, reading))];
  });
  return [...renamed, ...declaredForwards(scope)];
}

/** `from: /fr/old/` concerns one locale: each is planned once, by the locale of its address, or by the default locale. */
function declaredForwards(scope: PageScope): readonly Page[] {
  const { context } = scope;
  const { locales } = context.tenant.settings;
  return context.tenant.redirects.flatMap(({ from, to, position }) => {
    const named = locales.find((locale) => from.startsWith(`/${locale}/`));
    if ((named ?? locales[0]) !== context.locale) return [];
    const target = targetOf(context, to);
    if (target) return [forwardPage(scope, from, target)];
    if (context.tenant.unread.has(to)) return [];
    const { id, drafts } = context.tenant;
    const missing = drafts.has(to)
      ? diagnose("link-to-draft", id, position, { link: to })
      : diagnose("unknown-redirect-target", id, position, { target: to });
    scope.diagnostics.push(missing);
    return [];
  });
}

function targetOf(context: LocaleContext, to: string): Link | undefined {
  const reading = context.readings.get(to);
  return reading && linkTo(context, reading);
}

function forwardPage(scope: PageScope, permalink: string, target: Link): Page {
  const { context } = scope;
  const { words } = context.dictionary;
  return {
    kind: "forward",
    permalink,
    locale: context.locale,
    contentLocale: context.locale,
    isListed: false,
    alternates: new Map(),
    view: {
      permalink,
      locale: context.locale,
      direction: context.direction,
      title: target.label.text,
      sentence: words.forwardSentence,
      target: { label: words.forwardLink, url: target.url },
      canonical: context.tenant.registration.origin + (target.url ?? ""),
    },
  };
}
