/** Names by code from `CA Kalifornia, TX Teksas`. */
const named = (text: string): ReadonlyMap<string, string> =>
  new Map(text.split(', ').map((entry) => [entry.slice(0, entry.indexOf(' ')), entry.slice(entry.indexOf(' ') + 1)]));

/**
 * What the language of a reader calls a state, by language and country, where that differs from the name in `states.data.ts`.
 * Chinese names of Chinese provinces are there already. Neither ISO nor `Intl` has these names. A postal address keeps the name or code of its own country.
 */
export const stateNames: Readonly<Record<string, Readonly<Record<string, ReadonlyMap<string, string>>>>> = {
  en: { MX: named('CMX Mexico City, MEX State of Mexico') },
  sv: {
    US: named('CA Kalifornien'),
    CA: named('NL Newfoundland och Labrador, QC Québec'),
    CN: named('BJ Peking, NM Inre Mongoliet, XZ Tibet'),
    MX: named('CMX Mexico City, MEX Delstaten Mexiko'),
  },
  nl: {
    US: named('CA Californië, HI Hawaï'),
    CA: named('BC Brits-Columbia, NL Newfoundland en Labrador, PE Prins Edwardeiland'),
    CN: named('BJ Peking, NM Binnen-Mongolië, XZ Tibet'),
    MX: named('CMX Mexico-Stad, MEX Mexico (staat)'),
  },
  zh: {
    US: named(
      'AK 阿拉斯加州, AL 亚拉巴马州, AR 阿肯色州, AZ 亚利桑那州, CA 加利福尼亚州, CO 科罗拉多州, CT 康涅狄格州, DC 哥伦比亚特区, ' +
        'DE 特拉华州, FL 佛罗里达州, GA 佐治亚州, HI 夏威夷州, IA 艾奥瓦州, ID 爱达荷州, IL 伊利诺伊州, IN 印第安纳州, KS 堪萨斯州, ' +
        'KY 肯塔基州, LA 路易斯安那州, MA 马萨诸塞州, MD 马里兰州, ME 缅因州, MI 密歇根州, MN 明尼苏达州, MO 密苏里州, MS 密西西比州, ' +
        'MT 蒙大拿州, NC 北卡罗来纳州, ND 北达科他州, NE 内布拉斯加州, NH 新罕布什尔州, NJ 新泽西州, NM 新墨西哥州, NV 内华达州, ' +
        'NY 纽约州, OH 俄亥俄州, OK 俄克拉何马州, OR 俄勒冈州, PA 宾夕法尼亚州, RI 罗得岛州, SC 南卡罗来纳州, SD 南达科他州, ' +
        'TN 田纳西州, TX 得克萨斯州, UT 犹他州, VA 弗吉尼亚州, VT 佛蒙特州, WA 华盛顿州, WI 威斯康星州, WV 西弗吉尼亚州, WY 怀俄明州',
    ),
    CA: named(
      'AB 艾伯塔省, BC 不列颠哥伦比亚省, MB 马尼托巴省, NB 新不伦瑞克省, NL 纽芬兰与拉布拉多省, NS 新斯科舍省, NT 西北地区, ' +
        'NU 努纳武特地区, ON 安大略省, PE 爱德华王子岛省, QC 魁北克省, SK 萨斯喀彻温省, YT 育空地区',
    ),
    MX: named(
      'AGU 阿瓜斯卡连特斯州, BCN 下加利福尼亚州, BCS 南下加利福尼亚州, CAM 坎佩切州, CHH 奇瓦瓦州, CHP 恰帕斯州, CMX 墨西哥城, ' +
        'COA 科阿韦拉州, COL 科利马州, DUR 杜兰戈州, GRO 格雷罗州, GUA 瓜纳华托州, HID 伊达尔戈州, JAL 哈利斯科州, MEX 墨西哥州, ' +
        'MIC 米却肯州, MOR 莫雷洛斯州, NAY 纳亚里特州, NLE 新莱昂州, OAX 瓦哈卡州, PUE 普埃布拉州, QUE 克雷塔罗州, ' +
        'ROO 金塔纳罗奥州, SIN 锡那罗亚州, SLP 圣路易斯波托西州, SON 索诺拉州, TAB 塔巴斯科州, TAM 塔毛利帕斯州, TLA 特拉斯卡拉州, ' +
        'VER 韦拉克鲁斯州, YUC 尤卡坦州, ZAC 萨卡特卡斯州',
    ),
    JP: named(
      '01 北海道, 02 青森县, 03 岩手县, 04 宫城县, 05 秋田县, 06 山形县, 07 福岛县, 08 茨城县, 09 栃木县, 10 群马县, 11 埼玉县, ' +
        '12 千叶县, 13 东京都, 14 神奈川县, 15 新潟县, 16 富山县, 17 石川县, 18 福井县, 19 山梨县, 20 长野县, 21 岐阜县, 22 静冈县, ' +
        '23 爱知县, 24 三重县, 25 滋贺县, 26 京都府, 27 大阪府, 28 兵库县, 29 奈良县, 30 和歌山县, 31 鸟取县, 32 岛根县, 33 冈山县, ' +
        '34 广岛县, 35 山口县, 36 德岛县, 37 香川县, 38 爱媛县, 39 高知县, 40 福冈县, 41 佐贺县, 42 长崎县, 43 熊本县, 44 大分县, ' +
        '45 宫崎县, 46 鹿儿岛县, 47 冲绳县',
    ),
  },
  pl: {
    US: named(
      'CA Kalifornia, CO Kolorado, DC Dystrykt Kolumbii, FL Floryda, HI Hawaje, LA Luizjana, MS Missisipi, ' +
        'NC Karolina Północna, ND Dakota Północna, NM Nowy Meksyk, NY Nowy Jork, PA Pensylwania, SC Karolina Południowa, ' +
        'SD Dakota Południowa, TX Teksas, VA Wirginia, WA Waszyngton, WV Wirginia Zachodnia',
    ),
    CA: named(
      'BC Kolumbia Brytyjska, NB Nowy Brunszwik, NL Nowa Fundlandia i Labrador, NS Nowa Szkocja, ' +
        'NT Terytoria Północno-Zachodnie, PE Wyspa Księcia Edwarda, YT Jukon',
    ),
    CN: named(
      'BJ Pekin, GX Kuangsi, HI Hajnan, NM Mongolia Wewnętrzna, SC Syczuan, SH Szanghaj, TJ Tiencin, XJ Sinciang, ' +
        'XZ Tybet, YN Junnan',
    ),
    MX: named(
      'BCN Kalifornia Dolna, BCS Kalifornia Dolna Południowa, CMX Meksyk (miasto), MEX Meksyk (stan), YUC Jukatan',
    ),
  },
  hu: {
    US: named(
      'AK Alaszka, CA Kalifornia, DC Columbia kerület, NC Észak-Karolina, ND Észak-Dakota, NM Új-Mexikó, ' +
        'SC Dél-Karolina, SD Dél-Dakota, WV Nyugat-Virginia',
    ),
    CA: named(
      'BC Brit Columbia, NB Új-Brunswick, NL Új-Fundland és Labrador, NS Új-Skócia, NT Északnyugati területek, ' +
        'PE Prince Edward-sziget, QC Québec',
    ),
    CN: named(
      'AH Anhuj, BJ Peking, CQ Csungking, FJ Fucsien, GD Kuangtung, GS Kanszu, GX Kuanghszi, GZ Kujcsou, HA Honan, ' +
        'HB Hupej, HE Hopej, HI Hajnan, HL Hejlungcsiang, JL Csilin, JS Csiangszu, JX Csianghszi, NM Belső-Mongólia, ' +
        'NX Ninghszia, QH Csinghaj, SC Szecsuan, SD Santung, SH Sanghaj, SN Senhszi, SX Sanhszi, TJ Tiencsin, ' +
        'XJ Hszincsiang, XZ Tibet, YN Jünnan, ZJ Csöcsiang',
    ),
    MX: named('BCN Alsó-Kalifornia, BCS Déli-Alsó-Kalifornia, CMX Mexikóváros, MEX Mexikó állam'),
  },
};
