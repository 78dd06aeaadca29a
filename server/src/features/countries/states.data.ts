import { iso31662 } from 'iso-3166';

export interface StateRow {
  code: string;
  name: string;
  /** The name in the country's own script, where that is not Latin. */
  localName?: string;
}

/** Of the subdivisions ISO 3166-2 lists for the US only the states and DC count: territories are countries of their own. */
const territories = new Set(['AS', 'GU', 'MP', 'PR', 'UM', 'VI']);

function fromIso(country: string): StateRow[] {
  return iso31662
    .filter((entry) => entry.code.startsWith(`${country}-`))
    .map((entry) => ({ code: entry.code.slice(3), name: entry.name }));
}

/** ISO has only romanised names with the kind of province in Chinese; Hong Kong, Macao and Taiwan have codes of their own. */
const china: readonly (readonly [code: string, name: string, localName: string])[] = [
  ['AH', 'Anhui', '安徽省'],
  ['BJ', 'Beijing', '北京市'],
  ['CQ', 'Chongqing', '重庆市'],
  ['FJ', 'Fujian', '福建省'],
  ['GD', 'Guangdong', '广东省'],
  ['GS', 'Gansu', '甘肃省'],
  ['GX', 'Guangxi', '广西壮族自治区'],
  ['GZ', 'Guizhou', '贵州省'],
  ['HA', 'Henan', '河南省'],
  ['HB', 'Hubei', '湖北省'],
  ['HE', 'Hebei', '河北省'],
  ['HI', 'Hainan', '海南省'],
  ['HL', 'Heilongjiang', '黑龙江省'],
  ['HN', 'Hunan', '湖南省'],
  ['JL', 'Jilin', '吉林省'],
  ['JS', 'Jiangsu', '江苏省'],
  ['JX', 'Jiangxi', '江西省'],
  ['LN', 'Liaoning', '辽宁省'],
  ['NM', 'Inner Mongolia', '内蒙古自治区'],
  ['NX', 'Ningxia', '宁夏回族自治区'],
  ['QH', 'Qinghai', '青海省'],
  ['SC', 'Sichuan', '四川省'],
  ['SD', 'Shandong', '山东省'],
  ['SH', 'Shanghai', '上海市'],
  ['SN', 'Shaanxi', '陕西省'],
  ['SX', 'Shanxi', '山西省'],
  ['TJ', 'Tianjin', '天津市'],
  ['XJ', 'Xinjiang', '新疆维吾尔自治区'],
  ['XZ', 'Xizang', '西藏自治区'],
  ['YN', 'Yunnan', '云南省'],
  ['ZJ', 'Zhejiang', '浙江省'],
];

/** The prefectures of Japan by their numbers, which is also the order in which Japan lists them. */
const japan = (
  'Hokkaido 北海道, Aomori 青森県, Iwate 岩手県, Miyagi 宮城県, Akita 秋田県, Yamagata 山形県, Fukushima 福島県, ' +
  'Ibaraki 茨城県, Tochigi 栃木県, Gunma 群馬県, Saitama 埼玉県, Chiba 千葉県, Tokyo 東京都, Kanagawa 神奈川県, ' +
  'Niigata 新潟県, Toyama 富山県, Ishikawa 石川県, Fukui 福井県, Yamanashi 山梨県, Nagano 長野県, Gifu 岐阜県, ' +
  'Shizuoka 静岡県, Aichi 愛知県, Mie 三重県, Shiga 滋賀県, Kyoto 京都府, Osaka 大阪府, Hyogo 兵庫県, Nara 奈良県, ' +
  'Wakayama 和歌山県, Tottori 鳥取県, Shimane 島根県, Okayama 岡山県, Hiroshima 広島県, Yamaguchi 山口県, ' +
  'Tokushima 徳島県, Kagawa 香川県, Ehime 愛媛県, Kochi 高知県, Fukuoka 福岡県, Saga 佐賀県, Nagasaki 長崎県, ' +
  'Kumamoto 熊本県, Oita 大分県, Miyazaki 宮崎県, Kagoshima 鹿児島県, Okinawa 沖縄県'
)
  .split(', ')
  .map((row) => row.split(' '));

/** The five countries whose addresses name a state of a list; everywhere else a state is free text. */
export const statesByCountry: ReadonlyMap<string, readonly StateRow[]> = new Map([
  ['US', fromIso('US').filter((state) => !territories.has(state.code))],
  ['CA', fromIso('CA')],
  ['CN', china.map(([code, name, localName]) => ({ code, name, localName }))],
  ['MX', fromIso('MX')],
  [
    'JP',
    japan.map(([name = '', localName = ''], index) => ({ code: String(index + 1).padStart(2, '0'), name, localName })),
  ],
]);
