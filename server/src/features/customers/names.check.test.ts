import { describe, expect, it } from 'vitest';
import { Problems } from '../../core/errors.js';
import { checkCompanyName } from './company-name.check.js';
import { checkPersonName } from './person-name.check.js';

function codesOf(check: (value: string, path: string, problems: Problems) => string, value: string) {
  const problems = new Problems();
  check(value, 'name', problems);
  return problems.errors.map((problem) => problem.code);
}

const list = (text: string) => text.split('|').map((name) => name.trim());

describe('a name of a person', () => {
  const names: Readonly<Record<string, readonly string[]>> = {
    Latin: list(
      "O'Brien|O’Connor|D'Angelo|Ó Séaghdha|Nguyễn|van 't Hoff|Müller-Lüdenscheidt|Þór|Åse|Ng|Wu|Jr.|X Æ A-12|Ștefan",
    ),
    'Latin with marks': list(
      'Đặng|Ğülşen|Łucja|Żaneta|Gyűrű|Ōtani|Ụzọma|ʻAkahi|Kaʻiulani|Iñaki|Zoë|Dvořák|Mary-Jane|St. John',
    ),
    Han: list('王|芳|欧阳|李小龍|𠮷|辻󠄀'),
    Hangul: list('김|이|박|훈|남궁|김'),
    Kana: list('い|ゆ|さくら|アンナ|ｱﾝﾅ'),
    Thai: list('ณ|สมชาย|ณ อยุธยา'),
    Burmese: list('ဦ|နု|အောင်ဆန်း'),
    Ethiopic: list('ኃ|አበበ'),
    Devanagari: list('ॐ|नेहा|क्‍ष'),
    Bengali: list('রবীন্দ্রনাথ'),
    Punjabi: list('ਗੁਰਪ੍ਰੀਤ'),
    Gujarati: list('મોહનદાસ'),
    Odia: list('ନବୀନ'),
    Tamil: list('இளையராஜா|மு'),
    Telugu: list('శ్రీ'),
    Kannada: list('ಪುನೀತ್'),
    Malayalam: list('ഉണ്ണി'),
    Sinhala: list('ශ්‍රී'),
    Khmer: list('សុខា'),
    Lao: list('ສົມ'),
    Tibetan: list('བསྟན་འཛིན'),
    Cyrillic: list('Юлия|Її|Ђоковић|Об'),
    Greek: list('Γιώργος|Παπαδόπουλος'),
    Armenian: list('Արամ'),
    Georgian: list('გიორგი'),
    Hebrew: list('יעל|בן־גוריון'),
    Arabic: list('محمد|عبد الله|زهرا‌سادات'),
    Amharic: list('ሐ'),
    Mongolian: list('ᠪᠠᠲᠤ'),
    Cherokee: list('Ꮳ|ᏣᎳᎩ'),
  };

  it.each(Object.entries(names))('in %s is taken', (_, some) => {
    const refused = some.map((name) => [name, ...codesOf(checkPersonName, name)]).filter(([, code]) => code);
    expect(refused).toEqual([]);
  });

  it.each(['A', 'é', 'Ж', 'Ω', 'א', 'م', 'Ա', 'ა', 'ㄱ', 'Ａ'])(
    'is refused as one letter of an alphabet: %s',
    (name) => {
      expect(codesOf(checkPersonName, name)).toEqual(['personName.tooShort']);
    },
  );

  it.each(['ＴＥＳＴ', 'Ａｄｍｉｎ', 'ADMİN', 'admın', 'No_Body'])(
    'is no placeholder in another width or case: %s',
    (name) => {
      expect(codesOf(checkPersonName, name)).toEqual(['personName.placeholder']);
    },
  );
});

describe('a name of a company', () => {
  it.each(
    list(
      'K&K|A&B|P&T|S&A|H&M|C&A|M+W|B+S|A & B|K & K|A-B|3M|7-Eleven|P&T Ltd|K&K GmbH|AT&T Inc.|SAS AB|AS Company SA|OK a.m.b.a.|' +
        'AB Volvo|AB SKF|SE Group|Limited Brands Inc.|Corporation Service Company|Company X|Sasa|Abas|Kasse|Inka|Co-op|Coop|' +
        'Stichting Pensioenfonds ABP|Verein für Heimatpflege e.V.|Sp. z o.o. Bud|Aktiebolaget Trav och Galopp|Kft Bau|' +
        'Ltd Edition|M.A.C.|有名|合同製鐵|公司法研究会|华为有限公司|(株)日立|株式会社日立製作所|삼성 주식회사|有限会社鈴木|A|B'.replace(
          '|A|B',
          '',
        ),
    ),
  )('is taken when more than a legal form is in it: %s', (name) => {
    expect(codesOf(checkCompanyName, name)).toEqual([]);
  });

  it.each(
    list(
      'Co., Ltd.|Co.,Ltd|Co.Ltd.|CO LTD|ＣＯ．，ＬＴＤ．|Company Limited|Public Limited Company|Limited Liability Company|Pty. Ltd.|' +
        '(Private) Limited|Pvt. Ltd.|Pte Ltd|Sdn. Bhd.|Sendirian Berhad|Designated Activity Company|Inc|INC.|Incorporated|& Co.|Co & Co|' +
        'Sp. z o.o. Sp. k.|Sp. z o.o.|SP. Z O. O.|sp.zo.o.|Spółka z o.o.|Spolka akcyjna|Spółka z ograniczoną odpowiedzialnością|' +
        'SPÓŁKA KOMANDYTOWO-AKCYJNA|S.A. Sp.k.|S.A. de C.V.|SA DE CV|S.A.B. de C.V.|S. de R.L. de C.V.|Sociedad Anónima|S. A.|S/A|' +
        'GmbH & Co. KGaA|GmbH & Co. KG|GmbH&Co.KG|GMBH + CO. KG|Gmbh und Co KG|AG & Co. KGaA|SE & Co. KGaA|UG (haftungsbeschränkt)|' +
        'UG (haftungsbeschränkt) & Co. KG|Gesellschaft mit beschränkter Haftung|Aktiengesellschaft|e.V.|e. K.|ｇｍｂｈ|Ltd. & Co. KG|' +
        'Aktiebolag|Aktiebolaget|AB|A.B.|Handelsbolag|Ekonomisk förening|ekonomisk forening|A/S|ApS|Aktieselskab|Aksjeselskap|ASA|Oy|Oy Ab|' +
        'OYJ|Osakeyhtiö|B.V.|N.V.|B.V.B.A.|V.O.F.|Besloten Vennootschap|Naamloze vennootschap|Stichting|Coöperatie U.A.|Coöperatieve Vennootschap|' +
        'Kft.|Nyrt.|Zrt.|Bt.|Korlátolt Felelősségű Társaság|KORLÁTOLT FELELŐSSÉGŰ TÁRSASÁG|Nonprofit Kft.|egyéni cég|Zártkörűen Működő Részvénytársaság|' +
        'S.A.R.L.|SàRL|Société Anonyme|Société par actions simplifiée|S.p.A.|S.r.l.|Società a responsabilità limitata|Lda.|Ltda|' +
        's.r.o.|spol. s r.o.|s. r. o.|a.s.|akciová společnost|d.o.o.|društvo s ograničenom odgovornošću|ЕООД|ООД|ООО|оао|' +
        'Общество с ограниченной ответственностью|Публичное акционерное общество|ТОВ|Товариство з обмеженою відповідальністю|' +
        'A.Ş.|Anonim Şirketi|ANONİM ŞİRKETİ|LİMİTED ŞİRKETİ|Ltd. Şti.|San. ve Tic. A.Ş.|UAB|Uždaroji akcinė bendrovė|AKCINĖ BENDROVĖ|SIA|OÜ|Osaühing|' +
        'Α.Ε.|Ανώνυμη Εταιρεία|ش.م.م|شركة ذات مسؤولية محدودة|בע"מ|W.L.L.|FZ-LLC|FZE|บริษัท จำกัด|บริษัทจำกัด|Công ty TNHH|PT Tbk|' +
        '有限公司|有限責任公司|有限责任公司|股份有限公司|集團股份有限公司|公司|（有限合伙）|株式会社|株式會社|（株）|合同会社|有限会社|一般社団法人|주식회사|(주)|유한회사|K.K.',
    ),
  )('is refused when it is only a legal form: %s', (name) => {
    expect(codesOf(checkCompanyName, name)).toEqual(['companyName.onlyLegalForm']);
  });
});
