import { expect, test } from "vitest";
import { localeRows } from "./locale-rows.ts";

// tag | own name | direction | day | month | number (~ = a space that does not break) | forms of 0 1 2 3 5 11 21 100 1000000 | who lends strings
const TABLE = `
en | English | ltr | 22 November 2026 | November 2026 | 1,234,567.5 | other one other other other other other other other | en
fr | Français | ltr | 22 novembre 2026 | novembre 2026 | 1~234~567,5 | one one other other other other other other many | fr en
nl | Nederlands | ltr | 22 november 2026 | november 2026 | 1.234.567,5 | other one other other other other other other other | nl en
pt | Português | ltr | 22 de novembro de 2026 | novembro de 2026 | 1.234.567,5 | one one other other other other other other many | pt en
ar | العربية | rtl | 22 نوفمبر 2026 | نوفمبر 2026 | 1,234,567.5 | zero one two few few many many other other | ar en
es | Español | ltr | 22 de noviembre de 2026 | noviembre de 2026 | 1.234.567,5 | other one other other other other other other many | es en
ar-KM | العربية (جزر القمر) | rtl | ٢٢ نوفمبر ٢٠٢٦ | نوفمبر ٢٠٢٦ | ١٬٢٣٤٬٥٦٧٫٥ | zero one two few few many many other other | ar-KM ar en
ar-MA | العربية (المغرب) | rtl | 22 نونبر 2026 | نونبر 2026 | 1.234.567,5 | zero one two few few many many other other | ar-MA ar en
ar-PS | العربية (الأراضي الفلسطينية) | rtl | ٢٢ تشرين الثاني ٢٠٢٦ | تشرين الثاني ٢٠٢٦ | ١٬٢٣٤٬٥٦٧٫٥ | zero one two few few many many other other | ar-PS ar en
ar-TD | العربية (تشاد) | rtl | ٢٢ نوفمبر ٢٠٢٦ | نوفمبر ٢٠٢٦ | ١٬٢٣٤٬٥٦٧٫٥ | zero one two few few many many other other | ar-TD ar en
am | አማርኛ | ltr | 22 ኖቬምበር 2026 | ኖቬምበር 2026 | 1,234,567.5 | one one other other other other other other other | am en
bci | Wawle | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | one one other other other other other other other | bci fr en
ber | Tamaziɣt | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | one one other other other one one other other | ber fr en
bi | Bislama | ltr | 22/11/2026 | 11/2026 | 1,234,567.5 | other other other other other other other other other | bi en
bm | Bamanakan | ltr | 22 nowanburu 2026 | nowanburu 2026 | 1,234,567.5 | other other other other other other other other other | bm fr en
ckb | کوردیی ناوەندی | rtl | ٢٢ی تشرینی دووەمی ٢٠٢٦ | تشرینی دووەمی ٢٠٢٦ | ١٬٢٣٤٬٥٦٧٫٥ | other one other other other other other other other | ckb ar en
crs | Kreol seselwa | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other other other other other other other other other | crs fr en
de | Deutsch | ltr | 22. November 2026 | November 2026 | 1.234.567,5 | other one other other other other other other other | de en
dje | Zarmaciine | ltr | 22 Noowanbur 2026 | Noowanbur 2026 | 1~234~567.5 | other other other other other other other other other | dje fr en
dyu | Julakan | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other other other other other other other other other | dyu fr en
ee | Eʋegbe | ltr | adeɛmekpɔxe 22 lia 2026 | adeɛmekpɔxe 2026 | 1,234,567.5 | other one other other other other other other other | ee en
ff | Pulaar | ltr | 22 jolal 2026 | jolal 2026 | 1~234~567,5 | one one other other other other other other other | ff fr en
ff-Adlm | 𞤆𞤵𞤤𞤢𞤪 (𞤀𞤁𞤂𞤢𞤃) | rtl | 𞥒𞥒 𞤔𞤮𞤤𞤮⹁ 𞥒𞥐𞥒𞥖 | 𞤔𞤮𞤤𞤮 𞥒𞥐𞥒𞥖 | 𞥑⹁𞥒𞥓𞥔⹁𞥕𞥖𞥗.𞥕 | one one other other other other other other other | ff-Adlm fr en
fon | Fɔngbè | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | one one other other other other other other other | fon fr en
ha | Hausa | ltr | 22 Nuwamba, 2026 | Nuwamba 2026 | 1,234,567.5 | other one other other other other other other other | ha en
kbp | Kabɩyɛ | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | kbp fr en
kea | Kabuverdianu | ltr | 22 di Nuvenbru di 2026 | Nuvenbru di 2026 | 1~234~567,5 | other other other other other other other other other | kea pt en
kg | Kikongo | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | kg fr en
km | ខ្មែរ | ltr | 22 វិច្ឆិកា 2026 | វិច្ឆិកា 2026 | 1,234,567.5 | other other other other other other other other other | km en
ln | Lingála | ltr | 22 sánzá ya zómi na mɔ̌kɔ́ 2026 | sánzá ya zómi na mɔ̌kɔ́ 2026 | 1.234.567,5 | one one other other other other other other other | ln fr en
lua | Tshiluba | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | lua fr en
mfe | Kreol morisien | ltr | 22 novam 2026 | novam 2026 | 1~234~567.5 | other other other other other other other other other | mfe fr en
mg | Malagasy | ltr | 22 Novambra 2026 | Novambra 2026 | 1,234,567.5 | one one other other other other other other other | mg fr en
mos | Mooré | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | mos fr en
my | မြန်မာ | ltr | ၂၀၂၆ နိုဝင်ဘာ ၂၂ | ၂၀၂၆ နိုဝင်ဘာ | ၁,၂၃၄,၅၆၇.၅ | other other other other other other other other other | my en
nqo | ߒߞߏ | rtl | ߂߀߂߆ ߣߍߣߍߓߊ ߂߂ | ߂߀߂߆ ߣߍߣߍߓߊ | ߁،߂߃߄،߅߆߇.߅ | other other other other other other other other other | nqo fr en
ny | Chichewa | ltr | 22/11/2026 | 11/2026 | 1,234,567.5 | other one other other other other other other other | ny en
om | Oromoo | ltr | Sadaasa 22, 2026 | Sadaasa 2026 | 1,234,567.5 | other one other other other other other other other | om en
pov | Kriol | ltr | 22/11/2026 | 11/2026 | 1.234.567,5 | other other other other other other other other other | pov pt en
rn | Ikirundi | ltr | 22 Munyonyo 2026 | Munyonyo 2026 | 1.234.567,5 | other one other other other other other other other | rn fr en
rw | Ikinyarwanda | ltr | 2026 Ugushyingo 22 | Ugushyingo 2026 | 1.234.567,5 | other one other other other other other other other | rw en
sg | Sängö | ltr | 22 Nabändüru 2026 | Nabändüru 2026 | 1.234.567,5 | other other other other other other other other other | sg fr en
snk | Soninkanxanne | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | snk fr en
so | Soomaali | ltr | Noofeembar 22, 2026 | Noofeembar 2026 | 1,234,567.5 | other one other other other other other other other | so en
sw | Kiswahili | ltr | 22 Novemba 2026 | Novemba 2026 | 1,234,567.5 | other one other other other other other other other | sw en
ti | ትግርኛ | ltr | ሕዳር 22, 2026 | ሕዳር 2026 | 1,234,567.5 | one one other other other other other other other | ti en
vi | Tiếng Việt | ltr | 22 tháng 11, 2026 | tháng 11 năm 2026 | 1.234.567,5 | other other other other other other other other other | vi en
wo | Wolof | ltr | 22 Nowàmbar, 2026 | Nowàmbar 2026 | 1.234.567,5 | other other other other other other other other other | wo fr en
yo | Èdè Yorùbá | ltr | 22 Oṣù Bélú 2026 | Oṣù Bélú 2026 | 1,234,567.5 | other other other other other other other other other | yo en
zdj | Shikomori | ltr | 22/11/2026 | 11/2026 | 1~234~567,5 | other one other other other other other other other | zdj fr en
zgh | ⵜⴰⵎⴰⵣⵉⵖⵜ | ltr | 22 ⵏⵓⵡⴰⵏⴱⵉⵔ 2026 | ⵏⵓⵡⴰⵏⴱⵉⵔ 2026 | 1~234~567,5 | one one other other other one one other other | zgh fr en
`;

test("every language of the partnership has its name, direction, dates, numbers, plural forms and chain", () => {
  expect(localeRows()).toEqual(TABLE.trim().split("\n"));
});
