import type { Direction, LocaleTag } from "../../src/model/locale-tag.ts";
import type { ViewByKind } from "../../src/model/site.ts";
import type { PageView, TargetsView } from "../../src/model/page-view.ts";
import type { Fact, ItemGroup, TargetCell } from "../../src/model/view.ts";
import type { Word } from "../../src/model/word.ts";
import englishStrings from "../../locales/en.json" with { type: "json" };

export type SampleLocale = "en" | "ar";

/** Views of every kind of page, made by hand; the Arabic ones borrow their interface strings from English. */
export function sampleViews(locale: SampleLocale): ViewByKind {
  const direction: Direction = locale === "ar" ? "rtl" : "ltr";
  const say = (en: string, ar = en): Word => ({
    text: locale === "ar" ? ar : en,
    locale: locale as LocaleTag,
    direction,
    borrowed: false,
  });
  const borrowed = (text: string): Word => ({ text, locale: "en" as LocaleTag, direction: "ltr", borrowed: locale !== "en" });
  const french = (text: string): Word => ({ text, locale: "fr" as LocaleTag, direction: "ltr", borrowed: true });
  const url = (path: string) => `/${locale}/${path}`;
  const words = Object.fromEntries(
    Object.entries({ ...englishStrings, ...(locale === "ar" ? arabicStrings : {}) }).map(([key, text]) => [
      key,
      key in arabicStrings ? say(text, text) : borrowed(text),
    ]),
  );
  const sections = [
    {
      path: "convention/",
      title: say("The Convention", "الاتفاقية"),
      summary: say("What the country signed, and when.", "ما وقّعه البلد ومتى."),
    },
    {
      path: "biodiversity/",
      title: say("Biodiversity", "التنوع البيولوجي"),
      summary: say("Species, habitats and protected areas.", "الأنواع والموائل والمناطق المحمية."),
    },
    {
      path: "implementation/",
      title: say("Implementation", "التنفيذ"),
      summary: say("The strategy, its targets and the reports.", "الاستراتيجية وأهدافها والتقارير."),
    },
    {
      path: "resources/",
      title: say("Resources", "الموارد"),
      summary: say("Documents, laws and contacts.", "وثائق وقوانين وجهات اتصال."),
    },
    { path: "news/", title: say("News", "الأخبار"), summary: undefined },
  ];
  const title = say("The nature of the Congo, and what the country does for it", "طبيعة جزر القمر وما يفعله البلد من أجلها");
  const paragraph = say(
    "More than half of the country is forest. The sources name six protected areas, two of them since the years of the first parks; their numbers are those of 2015.",
    "تمتد الغابات على سفوح الجبال، وتذكر المصادر منطقة بحرية محمية واحدة؛ والأرقام أرقام عام 2015.",
  ).text;
  const passage = (html: string) => ({ html, locale: locale as LocaleTag, direction, borrowed: false });
  const article =
    `<p>${paragraph}<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup></p><h2 id="forests">${say("Forests", "الغابات").text}</h2>` +
    `<p>${paragraph} <a href="${url("documents/")}">${say("The documents", "الوثائق").text}</a>.</p><ul><li>${paragraph}</li><li><em>Gorilla beringei</em></li></ul>` +
    `<div class="table-scroll" tabindex="0" role="region" aria-label="${say("Table", "جدول").text}"><table><thead><tr><th scope="col">${say("Park", "الحديقة").text}</th>` +
    `<th scope="col" class="align-end">${say("Since", "منذ").text}</th></tr></thead><tbody><tr><td>Garamba</td><td class="align-end">1938</td></tr><tr><td>Virunga</td><td class="align-end">1925</td></tr></tbody></table></div>` +
    `<blockquote><p>${paragraph}</p></blockquote><hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list"><li id="fn1" class="footnote-item"><p>${paragraph} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`;
  const page: PageView = {
    permalink: url(""),
    frame: {
      locale: locale as LocaleTag,
      direction,
      homeUrl: url(""),
      code: locale === "ar" ? "km" : "cd",
      siteName: say("Democratic Republic of the Congo", "اتحاد جزر القمر"),
      siteTagline: say("Clearing-House Mechanism on biodiversity", "آلية تبادل المعلومات حول التنوع البيولوجي"),
      feed: { url: url("feed.xml"), title: "News" },
      footer: {
        host: say("Hosted by the Royal Belgian Institute of Natural Sciences", "يستضيفه المعهد الملكي البلجيكي للعلوم الطبيعية"),
        address: french("Rue Vautier 29, 1000 Bruxelles"),
        contact: { label: say("Contact", "اتصل بنا"), url: url("contact/") },
        links: [
          { label: say("The Belgian partnership", "الشراكة البلجيكية"), url: url("partnership/") },
          { label: say("Legal notice", "إشعار قانوني"), url: url("legal/") },
          { label: say("Accessibility", "سهولة الوصول"), url: url("accessibility/") },
          { label: say("Sources and licences", "المصادر والتراخيص"), url: url("attribution/") },
        ],
        standing: say("Demonstration made from public sources.", "نموذج من مصادر عامة."),
      },
      words,
    },
    head: {
      title: `${title.text} · CHM`,
      description: paragraph,
      isIndexed: false,
      canonical: `https://chm.example.org${url("")}`,
      alternates: [
        { locale: "en", url: "https://chm.example.org/en/" },
        { locale: "ar", url: "https://chm.example.org/ar/" },
        { locale: "x-default", url: "https://chm.example.org/" },
      ],
    },
    menu: [
      { label: say("Home", "الرئيسية"), url: url(""), items: [] },
      ...sections.map((section, index) => ({
        label: section.title,
        url: url(section.path),
        current: index === 1 ? ("true" as const) : undefined,
        items: [
          {
            label: say("What a clearing-house is", "ما هي آلية تبادل المعلومات"),
            url: url("what-is-a-chm/"),
            current: "page" as const,
            items: [],
          },
          { label: french("Les protocoles"), url: url("protocols/"), items: [] },
        ],
      })),
    ],
    switcher: [
      { locale: "en" as LocaleTag, direction: "ltr", name: "English", url: "/en/", isCurrent: locale === "en" },
      { locale: "fr" as LocaleTag, direction: "ltr", name: "Français", url: "/fr/", isCurrent: false },
      { locale: "ar" as LocaleTag, direction: "rtl", name: "العربية", url: "/ar/", isCurrent: locale === "ar" },
    ],
    breadcrumb: [
      { label: say("Home", "الرئيسية"), url: url("") },
      { label: say("Biodiversity", "التنوع البيولوجي"), url: url("biodiversity/") },
      { label: say("Garamba", "موهيلي") },
    ],
    notices: [
      {
        kind: "standing",
        text: say(
          "Demonstration made from public sources. This is not a site of the government of this country.",
          "نموذج أُعدّ من مصادر عامة، وليس موقعًا لحكومة هذا البلد.",
        ),
        link: { label: say("The country's own clearing-house", "آلية البلد نفسه"), url: "https://www.cbd.int/" },
      },
    ],
    heading: title,
    lead: say(
      "Texts, figures, contacts and projects on the biodiversity of the country, each with its source.",
      "نصوص وأرقام وجهات اتصال ومشاريع حول التنوع البيولوجي في البلد، لكل منها مصدره.",
    ),
    body: passage(article),
    provenance: {
      sources: [
        { title: "Sixième rapport national", url: "https://www.cbd.int/doc/nr/nr-06/cd-nr-06-fr.pdf", year: "2019" },
        { title: "UNESCO World Heritage List", url: "https://whc.unesco.org/" },
      ],
      reviewed: say("Not yet reviewed by a person", "لم يراجعها أحد بعد"),
      updated: say("Updated on 22 November 2026", "حُدّثت في 22 نوفمبر 2026"),
      citation: say(
        "Garamba. Democratic Republic of the Congo. https://chm.example.org/en/garamba/",
        "موهيلي. اتحاد جزر القمر. https://chm.example.org/ar/",
      ),
      licence: {
        label: say("Texts: CC BY 4.0, unless stated otherwise", "النصوص: CC BY 4.0"),
        url: "https://creativecommons.org/licenses/by/4.0/",
      },
      mistake: {
        label: say("Report a mistake on this page", "أبلغ عن خطأ في هذه الصفحة"),
        url: "mailto:chm@example.org?subject=Mistake%20on%20the%20page",
      },
    },
  };
  const documents: ItemGroup = {
    heading: say("Key documents", "وثائق أساسية"),
    id: "documents",
    items: [
      {
        title: french("Sixième rapport national"),
        url: url("documents/nr6/"),
        details: [say("2019"), say("in French", "بالفرنسية")],
        label: say("Report", "تقرير"),
      },
      {
        title: say("Strategy and action plan 2016-2020", "الاستراتيجية وخطة العمل"),
        url: url("documents/nbsap/"),
        summary: say("What the country undertook to do in ten directions.", "ما التزم به البلد."),
        details: [say("2016")],
      },
      { title: say("Nature Conservation Act", "قانون حفظ الطبيعة"), url: url("documents/law/"), details: [] },
    ],
    more: { label: say("All documents", "كل الوثائق"), url: url("documents/") },
  };
  const targets: TargetsView = {
    heading: say("The 23 global targets", "الأهداف العالمية الثلاثة والعشرون"),
    intro: say(
      "Each square is a target of the Kunming-Montreal Global Biodiversity Framework, and what this country has on record for it.",
      "كل خانة هدف من أهداف الإطار العالمي للتنوع البيولوجي.",
    ),
    cells: Array.from({ length: 23 }, (_, index): TargetCell => {
      const state = [1, 2, 5, 13, 21].includes(index + 1) ? "tracked" : index % 3 === 0 ? "none" : "declared";
      return {
        number: String(index + 1),
        title: say("Plan and manage all areas to reduce biodiversity loss", "التخطيط لجميع المناطق وإدارتها"),
        state,
        stateLabel: words[`target.${state}`] ?? say(state),
        nationalTargets:
          state === "none"
            ? []
            : [
                { label: say("A1: land-use plans in all provinces", "الهدف أ1"), url: url("targets/a1/") },
                { label: french("A2 : plans locaux"), url: url("targets/a2/") },
              ],
      };
    }),
    link: { label: say("All national targets", "كل الأهداف الوطنية"), url: url("targets/") },
  };
  const facts: Fact[] = [
    { label: say("Designation", "التصنيف"), values: [{ label: say("National park", "حديقة وطنية") }] },
    {
      label: say("International designation", "التصنيف الدولي"),
      values: [{ label: say("World Heritage (1980)", "تراث عالمي (1980)") }, { label: french("Site Ramsar (2006)") }],
    },
    {
      label: say("Area", "المساحة"),
      values: [{ label: say("4,920 km²", "4920 كم²") }],
      note: say("Without the hunting areas around it.", "من دون مناطق الصيد حولها."),
    },
    { label: say("Telephone", "الهاتف"), values: [{ label: say("+269 773 00 00"), url: "tel:+2697730000" }] },
    { label: say("Website", "الموقع"), values: [{ label: say("whc.unesco.org"), url: "https://whc.unesco.org/en/list/136" }] },
  ];
  return {
    home: {
      ...page,
      breadcrumb: [],
      body: passage(`<p>${paragraph}</p><p>${paragraph}</p>`),
      figures: [
        { value: "1994", label: say("Party to the Convention since", "طرف في الاتفاقية"), url: url("convention/") },
        { value: "6", label: say("protected areas described", "منطقة محمية") },
        { value: "10", label: say("documents listed", "تقارير وطنية"), url: url("documents/") },
        { value: "11", label: say("national targets on record", "أهداف وطنية") },
      ],
      newest: {
        heading: say("Latest news", "أهم الأخبار"),
        items: [
          {
            title: say("The new strategy 2025-2030 approved by the experts", "الاستراتيجية الوطنية وخطة العمل"),
            url: url("news/strategy/"),
            summary: say(
              "More than two hundred pages, twenty-three global targets: what the country undertakes to do.",
              "ما الذي تلتزم به البلاد في إطار الأهداف العالمية الثلاثة والعشرين.",
            ),
            details: [say("28 July 2025", "22 نوفمبر 2026")],
            label: say("Strategy", "استراتيجية"),
          },
          {
            title: say("Consultation on the draft law", "سمكة السيلاكانث"),
            url: url("news/law/"),
            summary: say(
              "The provinces give their opinion on the rules for living modified organisms.",
              "متابعة مواقع المشاهدة حول الجزر.",
            ),
            details: [say("February 2026", "مارس 2026"), say("in French", "بالفرنسية")],
          },
          {
            title: french("Renforcer les sites nationaux"),
            url: url("news/call/"),
            details: [say("30 June 2027", "30 يونيو 2027")],
            label: say("Call", "دعوة"),
          },
        ],
        more: { label: say("All news", "كل الأخبار"), url: url("news/") },
      },
      documents,
      targets,
      sections: sections.map((section) => ({
        title: section.title,
        url: url(section.path),
        summary: section.summary,
        details: [],
      })),
    },
    section: {
      ...page,
      treaties: {
        heading: say("Treaties", "المعاهدات"),
        items: [
          {
            name: say("Convention on Biological Diversity", "اتفاقية التنوع البيولوجي"),
            facts: facts.slice(0, 3),
            note: say("The sources agree.", "المصادر متفقة."),
            sources: page.provenance?.sources ?? [],
          },
          { name: say("Nagoya Protocol", "بروتوكول ناغويا"), facts: facts.slice(0, 1), sources: [] },
        ],
      },
      targets,
      groups: [documents, { items: documents.items.slice(1) }],
    },
    article: {
      ...page,
      date: say("28 July 2025", "28 يوليو 2025"),
      addition: { heading: say("In this country", "في هذا البلد"), body: passage(`<p>${paragraph}</p>`) },
    },
    record: {
      ...page,
      heading: say("Garamba", "موهيلي"),
      label: say("Protected area", "منطقة محمية"),
      facts,
      answers: [{ heading: say("What was done", "ما تم القيام به"), text: say("A long answer.", "جواب طويل.") }],
      action: { label: say("Open the document", "افتح الوثيقة"), url: "https://www.cbd.int/" },
      body: passage(`<p>${paragraph}</p>`),
    },
    list: {
      ...page,
      heading: say("Documents", "الوثائق"),
      body: undefined,
      provenance: undefined,
      groups: [documents],
      years: [
        { label: say("Latest", "الأحدث"), url: url("news/"), isCurrent: true },
        { label: say("2025"), url: url("news/2025/"), isCurrent: false },
      ],
    },
    attribution: {
      ...page,
      heading: say("Sources and licences", "المصادر والتراخيص"),
      lead: undefined,
      body: undefined,
      count: say("This site rests on 2 sources. Each is listed with the pages that use them.", "يستند هذا الموقع إلى مصدرين."),
      groups: (page.provenance?.sources ?? []).map((source) => ({
        source,
        usedOn: [
          { label: say("Garamba", "موهيلي"), url: url("garamba/") },
          { label: french("Les protocoles"), url: url("protocols/") },
        ],
      })),
    },
    "not-found": {
      ...page,
      heading: say("This page does not exist", "هذه الصفحة غير موجودة"),
      body: undefined,
      provenance: undefined,
      sections: sections.map((section) => ({
        title: section.title,
        url: url(section.path),
        summary: section.summary,
        details: [],
      })),
    },
    gateway: {
      permalink: "/",
      code: page.frame.code,
      title: "CHM",
      isIndexed: true,
      canonical: "https://chm.example.org/",
      alternates: page.head.alternates,
      choices: [
        {
          locale: "ar" as LocaleTag,
          direction: "rtl",
          languageName: "العربية",
          siteName: say("اتحاد جزر القمر"),
          tagline: say("آلية تبادل المعلومات حول التنوع البيولوجي"),
          url: "/ar/",
          standing: say("نموذج من مصادر عامة."),
        },
        {
          locale: "fr" as LocaleTag,
          direction: "ltr",
          languageName: "Français",
          siteName: say("Union des Comores"),
          tagline: say("Centre d’échange d’informations sur la biodiversité"),
          url: "/fr/",
          standing: say("Démonstration faite de sources publiques."),
        },
      ],
    },
    forward: {
      permalink: url("old/"),
      locale: locale as LocaleTag,
      direction,
      title: "Moved",
      sentence: say("This page has moved.", "انتقلت هذه الصفحة."),
      target: { label: say("Go to its new address", "انتقل إلى عنوانها الجديد"), url: url("new/") },
      canonical: `https://chm.example.org${url("new/")}`,
    },
  };
}

const arabicStrings: Readonly<Record<string, string>> = {
  hostLine: "موقع ضمن الشراكة البلجيكية لآلية تبادل المعلومات",
  menu: "القائمة",
  siteContents: "في هذا الموقع",
  sources: "المصادر",
  inThisSection: "في هذا القسم",
  aboutThisPage: "عن هذه الصفحة",
  licence: "الترخيص",
  "target.tracked": "هدف وطني مع متابعة",
  "target.declared": "هدف وطني",
};
