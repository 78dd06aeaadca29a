/**
 * Legal forms by the languages they are written in, short and spelled out. Case, accents, dots and blanks do not matter. A name
 * that is nothing else says nothing.
 */
export const legalForms: readonly string[] = [
  // English
  'ltd, limited, plc, public limited company, llp, llc, lp, lllp, pllc, limited liability company, limited liability partnership',
  'limited partnership, inc, incorporated, corp, corporation, co, company, cic, cio, community interest company, ulc, unlimited',
  'unlimited company, dac, designated activity company, clg, company limited by guarantee, pty, proprietary limited, pte, pvt',
  'private limited, private limited company, opc, one person company, pbc, teoranta, teo, cpt',
  // Malay, Indonesian, Vietnamese, Thai
  'sdn bhd, sendirian berhad, bhd, berhad, pt, pt tbk, tbk, cv tbk, perseroan terbatas, cong ty tnhh, tnhh, công ty cổ phần, ctcp',
  'công ty trách nhiệm hữu hạn, công ty tnhh một thành viên, บริษัท จำกัด, จำกัด, บริษัท, บริษัท จำกัด (มหาชน), ห้างหุ้นส่วนจำกัด',
  // Swedish, Danish, Norwegian, Icelandic, Finnish
  'ab, aktiebolag, aktiebolaget, hb, handelsbolag, kb, kommanditbolag, ef, ek för, ekonomisk förening, ideell förening, enskild firma',
  'as, aktieselskab, aps, anpartsselskab, is, interessentskab, ks, kommanditselskab, ps, ivs, amba, fmba, smba, asa, aksjeselskap',
  'allmennaksjeselskap, ans, ansvarlig selskap, da, nuf, ehf, hf, slf, hlutafélag, einkahlutafélag, oy, oyj, ay, ky, oy ab, ab oy',
  'osakeyhtiö, julkinen osakeyhtiö, kommandiittiyhtiö, avoin yhtiö, osuuskunta, toiminimi',
  // Dutch
  'bv, b v i o, bvba, nv, vof, cv, cvba, ua, besloten vennootschap, besloten vennootschap met beperkte aansprakelijkheid',
  'naamloze vennootschap, vennootschap onder firma, commanditaire vennootschap, eenmanszaak, stichting, vereniging, coöperatie',
  'coöperatieve vennootschap',
  // German
  'gmbh, mbh, ggmbh, ag, kg, kgaa, ohg, og, ug, ug haftungsbeschränkt, haftungsbeschränkt, gbr, egbr, partg, partg mbb, eg, ek, ekfm, ev, eu',
  'gesellschaft mit beschränkter haftung, gemeinnützige gesellschaft mit beschränkter haftung, aktiengesellschaft',
  'kommanditgesellschaft, kommanditgesellschaft auf aktien, offene handelsgesellschaft, unternehmergesellschaft',
  'gesellschaft bürgerlichen rechts, eingetragene genossenschaft, eingetragener verein, eingetragener kaufmann',
  // French, Italian, Spanish, Portuguese, Romanian
  'sa, sas, sasu, sàrl, eurl, sci, snc, scs, scop, gie, cie, société anonyme, société à responsabilité limitée',
  'société par actions simplifiée, société par actions simplifiée unipersonnelle, société en nom collectif, société civile immobilière',
  'spa, srl, srls, sapa, sas, ss, soc coop, scarl, scrl, società per azioni, società a responsabilità limitata, società cooperativa',
  'società in nome collettivo, sl, slu, slne, sll, sau, sociedad anónima, sociedad limitada, sociedad de responsabilidad limitada',
  'sociedad anónima de capital variable, sa de cv, sab de cv, sapi de cv, s de rl, s de rl de cv, s de rl mi, sc de rl, sc, sociedad civil',
  'eirl, spa, lda, ltda, limitada, eireli, mei, sociedade anónima, sociedade anônima, sociedade limitada, sociedade por quotas',
  'unipessoal lda, cia, cia ltda, companhia, compañía, srl d, societate cu răspundere limitată, societate pe acțiuni, pfa',
  // Polish
  'sp z oo, spółka z oo, spółka z ograniczoną odpowiedzialnością, spółka akcyjna, prosta spółka akcyjna, psa, ska, sp k, spj, sp j',
  'sp p, spółka jawna, spółka komandytowa, spółka komandytowo-akcyjna, spółka partnerska, spółka cywilna, sp z oo sp k, sp z oo sk',
  'sa sp k, sa sk, spółdzielnia',
  // Hungarian
  'kft, nonprofit kft, zrt, nyrt, rt, bt, kkt, ec, egyéni cég, egyéni vállalkozó, ev, korlátolt felelősségű társaság',
  'zártkörűen működő részvénytársaság, nyilvánosan működő részvénytársaság, részvénytársaság, betéti társaság, közkereseti társaság',
  // Czech, Slovak, Slovene, Croatian, Serbian, Bulgarian, Greek
  'sro, spol sro, as, aspol, ks, vos, společnost s ručením omezeným, spoločnosť s ručením obmedzeným, akciová společnost',
  'akciová spoločnosť, doo, dd, jdoo, dno, ad, društvo s ograničenom odgovornošću, društvo s ograničenom odgovornošću',
  'dioničko društvo, akcionarsko društvo, delniška družba, družba z omejeno odgovornostjo, ood, eood, ead, et, ад, оод, еоод, еад, ет, доо',
  'дружество с ограничена отговорност, акционерно дружество, друштво са ограниченом одговорношћу, акционарско друштво',
  'ae, epe, ike, oe, ee, αε, επε, ικε, οε, εε, ανώνυμη εταιρεία, εταιρεία περιορισμένης ευθύνης, ιδιωτική κεφαλαιουχική εταιρεία',
  // Estonian, Latvian, Lithuanian
  'oü, osaühing, aktsiaselts, fie, sia, sabiedrība ar ierobežotu atbildību, akciju sabiedrība, uab, mb, ii',
  'uždaroji akcinė bendrovė, akcinė bendrovė, mažoji bendrija, individuali įmonė',
  // Russian, Ukrainian, Kazakh and their neighbours
  'ооо, оао, зао, пао, ао, нао, ип, ooo, oao, zao, pao, too, общество с ограниченной ответственностью, акционерное общество',
  'публичное акционерное общество, непубличное акционерное общество, открытое акционерное общество, закрытое акционерное общество',
  'индивидуальный предприниматель, тов, прат, пат, ат, фоп, чп, tov, товариство з обмеженою відповідальністю, акціонерне товариство',
  'приватне акціонерне товариство, публічне акціонерне товариство, тоо, товарищество с ограниченной ответственностью, жшс, ақ',
  'mchj, ok, хк, aj, mmc, asc, qsc, ՍՊԸ, ՓԲԸ, ԲԲԸ, შპს, სს, სს',
  // Turkish
  'aş, anonim şirketi, ltd şti, limited şirketi, şti, şirketi, san tic ltd şti, sanayi ve ticaret limited şirketi',
  'san ve tic aş, sanayi ve ticaret anonim şirketi, ticaret limited şirketi, ticaret anonim şirketi',
  // Arabic, Hebrew, the Gulf
  'wll, llc fz, fz llc, fzllc, fzc, fze, fzco, dmcc, pjsc, jsc, ojsc, cjsc, psc, bsc, spc, ش م م, ذ م م, ش م ع, شركة, شركة ذات مسؤولية محدودة',
  'شركة مساهمة عامة, شركة مساهمة, مؤسسة, בעמ, חברה בעמ',
  // Japanese and Korean in Latin letters, of Europe as a whole
  'kk, gk, yk, yugen kaisha, kabushiki kaisha, godo kaisha, chusik hoesa, se, societas europaea, sce, eeig, ewiv, geie',
];

/** Chinese, Japanese and Korean are written without blanks between words, so these are looked for sign by sign. */
export const unspacedForms: readonly string[] = [
  '公司 有限公司 有限责任公司 有限責任公司 股份有限公司 股份公司 股份 责任有限公司 無限公司 无限公司 集团 集團 集团公司 控股 企业 企業',
  '有限合伙 有限合夥 普通合伙 合伙企业 合夥 个人独资企业 個人獨資企業 分公司 总公司 總公司 个体工商户 商行 有限责任 有限責任',
  '株式会社 株式會社 合同会社 有限会社 合資会社 合名会社 相互会社 会社 一般社団法人 公益社団法人 一般財団法人 公益財団法人 社団法人',
  '財団法人 医療法人 学校法人 社会福祉法人 宗教法人 特定非営利活動法人',
  '주식회사 유한회사 유한책임회사 합자회사 합명회사 사단법인 재단법인 협동조합',
];
