import { type DemoCustomer, demoCustomers } from './demo-customers.js';

/** Customers of nordlys, central Europe. */
export const nordlysCentral: DemoCustomer[] = demoCustomers(`
== PL pl GIVEN_FIRST
Błękitna Fala Baseny Sp. z o.o. | blekitnafalabaseny | 5833460998 | +48914613969 | ul. Przemysłowa 26 | 70-198 | Szczecin |  | Żaneta | Zielińska | zaneta.zielinska |  | @wisla
Kuźnia Danych Sp. z o.o. | kuzniadanych | 8513274037 | +48322327794 | al. Niepodległości 42 | 40-757 | Katowice |  | Łukasz | Kowalczyk | lukasz.kowalczyk |  |
Bursztynowa Przystań Sp. z o.o. | bursztynowaprzystan | 5250707737 | +48583071841 | ul. Przemysłowa 70 | 80-250 | Gdańsk |  | Ewa | Lewandowska | ewa.lewandowska | +48583837154 | @bursztyn #säsong
Solna Grota Gabinety Sp. z o.o. | solnagrotagabinety | 6767932394 | +48126878196 | ul. Polna 24 | 30-576 | Kraków |  | Piotr | Kowalczyk | piotr.kowalczyk | +48126902063 | @wisla #pilot
Latarnia Morska Okna S.A. | latarniamorskaokna | 8134131210 | +48914466378 | ul. Portowa 7 | 70-085 | Szczecin |  | Katarzyna | Zielińska | katarzyna.zielinska |  | @wisla #migrering
Srebrny Bocian Transport Sp. z o.o. | srebrnybocian | 6761319190 | +48583178762 | ul. Długa 7 | 80-480 | Gdańsk |  | Żaneta | Jabłońska | zaneta.jablonska | +48583249473 | @wisla #pilot
Łódzka Przędza Techniczna S.A. | lodzkaprzedza | 6760599715 | +48426701963 | ul. Kwiatowa 2 | 90-844 | Łódź |  | Paweł | Wójcik | pawel.wojcik | +48426097022 | @wisla
Puszcza Meble Sp. z o.o. | puszczameble | 8972636391 | +48857753343 | ul. Mickiewicza 32 | 15-511 | Białystok |  | Agnieszka | Wiśniewska | agnieszka.wisniewska | +48857732790 | @wisla
Wiślany Brzeg Budownictwo Sp. z o.o. | wislanybrzeg | 8977017132 | +48224279240 | ul. Kościuszki 30 | 00-198 | Warszawa |  | Wojciech | Dąbrowski | wojciech.dabrowski | +48224985607 | @wisla
Złoty Kłos Piekarnie Sp. z o.o. | zlotyklospiekarnie | 8519631685 | +48178738349 | ul. Słoneczna 27 | 35-017 | Rzeszów |  | Magdalena | Wiśniewska | magdalena.wisniewska | +48178545857 | @wisla #pilot
Młyn pod Lipą Sp. z o.o. | mlynpodlipa | 5257968458 | +48224426800 | ul. Mickiewicza 48 | 00-784 | Warszawa |  | Magdalena | Pawłowska | magdalena.pawlowska |  | @wisla #säsong
Zielona Dolina Ogrodnictwo Sp. z o.o. | zielonadolina | 6349262235 | +48713525430 | al. Niepodległości 30 | 50-254 | Wrocław |  | Joanna | Zielińska | joanna.zielinska |  | @wisla
Cichy Młot Narzędzia Sp. z o.o. | cichymlotnarzedzia | 8136193209 | +48426468730 | ul. Przemysłowa 88 | 90-729 | Łódź |  | Michał | Kowalczyk | michal.kowalczyk | +48426502092 | @wisla
Biuro Rachunkowe Saldo Plus Sp. z o.o. | biurorachunkowesaldo | 8511572196 | +48857111609 | ul. Ogrodowa 79 | 15-128 | Białystok |  | Małgorzata | Jabłońska | malgorzata.jablonska |  | @wisla
Tatrzański Szlak Turystyka Sp. z o.o. | tatrzanskiszlak | 6768348912 | +48126537309 | ul. Portowa 64 | 30-095 | Kraków |  | Katarzyna | Lewandowska | katarzyna.lewandowska | +48126749568 | @wisla #säsong
Akademia Nauk Stosowanych Odra | akademianauk | 8972157710 | +48713039601 | ul. Długa 30 | 50-443 | Wrocław |  | Piotr | Górski | piotr.gorski |  | HIGHER_EDUCATION @wisla #utbildning
Ślężański Kamień Sp. z o.o. | slezanskikamien | 7259236766 | +48713545100 | ul. Kościuszki 26 | 50-009 | Wrocław |  | Ewa | Zielińska | ewa.zielinska |  | @wisla
Żuraw Gdański Spedycja S.A. | zurawgdanskispedycja | 8133831678 | +48583985356 | ul. Słoneczna 70 | 80-742 | Gdańsk |  | Michał | Dąbrowski | michal.dabrowski | +48583370396 | @bursztyn
Społeczna Szkoła Podstawowa Iskra | spolecznaszkola | 7254133122 | +48126843042 | ul. Ogrodowa 28 | 30-172 | Kraków |  | Krzysztof | Dąbrowski | krzysztof.dabrowski |  | K12 @wisla #utbildning
Kwiat Paproci Kosmetyki Sp. z o.o. | kwiatpaproci | 7252709262 | +48914902935 | ul. Polna 24 | 70-874 | Szczecin |  | Tomasz | Dąbrowski | tomasz.dabrowski |  |
Czarny Kot Wydawnictwo Sp. z o.o. | czarnykotwydawnictwo | 7256790611 | +48815043957 | ul. Kwiatowa 55 | 20-569 | Lublin |  | Joanna | Lewandowska | joanna.lewandowska | +48815241507 | @wisla #migrering
== HU hu FAMILY_FIRST
Napraforgó Magánóvoda | napraforgomaganovoda | 39691884 | +3672540646 | Kossuth Lajos utca 23. | 7621 | Pécs |  | Zoltán | Győri | gyori.zoltan | +3672530728 | K12 @duna #utbildning #nyckelkund
Dunakanyar Építő Kft. | dunakanyarepito | 38588033 | +3614416704 | Széchenyi tér 50. | 1032 | Budapest |  | Zsófia | Tóth | toth.zsofia |  | @duna
Levendula Gyógyszertár Bt. | levendula | 38924033 | +3696525185 | Rákóczi út 27. | 9021 | Győr |  | Anna | Balogh | balogh.anna | +3696541830 | @balaton
Mátrai Forrás Ásványvíz Zrt. | matraiforras | 29032778 | +3646596008 | Fő utca 30. | 3525 | Miskolc |  | Balázs | Horváth | horvath.balazs |  | @duna #ramavtal
Hortobágyi Gépműhely Kft. | hortobagyigepmuhely | 38102288 | +3652413568 | Malom utca 20. | 4024 | Debrecen |  | Ágnes | Tóth | toth.agnes | +3652450319 | @duna #ramavtal
Bükkaljai Pince Kft. | bukkaljaipince | 29717963 | +3646508255 | Bartók Béla út 17. | 3525 | Miskolc |  | Péter | Farkas | farkas.peter | +3646581161 | @duna
Kormorán Vízisport Kft. | kormoranvizisport | 29093010 | +3696544830 | Széchenyi tér 75. | 9021 | Győr |  | László | Horváth | horvath.laszlo | +3696571857 | @duna
Pannon Csillag Szállítmányozó Kft. | pannoncsillag | 28109992 | +3646536272 | Petőfi Sándor utca 33. | 3525 | Miskolc |  | Anna | Tóth | toth.anna |  | @duna #nyckelkund
Tiszavirág Élelmiszer Kft. | tiszaviragelelmiszer | 29574458 | +3662564757 | Rákóczi út 29. | 6720 | Szeged |  | Gábor | Kiss | kiss.gabor | +3662597313 | @duna #nyckelkund
Szélrózsa Utazási Iroda Kft. | szelrozsautazasi | 28835767 | +3662501057 | Petőfi Sándor utca 54. | 6720 | Szeged |  | Tamás | Farkas | farkas.tamas | +3662527079 | @duna
Fehér Gólya Fogászat Kft. | fehergolyafogaszat | 36014657 | +3676531407 | Ady Endre utca 10. | 6000 | Kecskemét |  | Eszter | Lakatos | lakatos.eszter | +3676550950 |
Kékfény Informatika Kft. | kekfenyinformatika | 37049133 | +3652446011 | Malom utca 17. | 4024 | Debrecen |  | Réka | Balogh | balogh.reka | +3652439000 | @balaton
Vadgesztenye Kertészet Kft. | vadgesztenye | 35574079 | +3614372940 | Bartók Béla út 20. | 1022 | Budapest |  | Katalin | Molnár | molnar.katalin | +3614278594 | @duna
Zsolnay Téri Építész Iroda Bt. | zsolnayteriepitesz | 28641469 | +3672535657 | Kossuth Lajos utca 26. | 7621 | Pécs |  | Balázs | Kiss | kiss.balazs |  | @duna #säsong
Sárkányhegy Játékfejlesztő Kft. | sarkanyhegy | 28935441 | +3652416237 | Széchenyi tér 11. | 4024 | Debrecen |  | Réka | Lakatos | lakatos.reka | +3652451287 | @duna #ramavtal
Ezüstfenyő Bútor Zrt. | ezustfenyobutor | 27049228 | +3614601145 | Fő utca 14. | 1052 | Budapest |  | Péter | Kiss | kiss.peter |  | @duna
Aranyhíd Könyvelő Kft. | aranyhidkonyvelo | 25647301 | +3613385086 | Ady Endre utca 38. | 1113 | Budapest |  | László | Kiss | kiss.laszlo |  | @duna
== DE en GIVEN_FIRST
Mühlbach Feinmechanik GmbH & Co. KG | muhlbachfeinmechanik | HRB247571 | +494036138298 | Lindenweg 24 | 20222 | Hamburg |  | Birgit | Lorenz | birgit.lorenz | +494034055947 | @elbe #pilot
Elbufer Schiffstechnik GmbH | elbufer | HRB297531 | +494037653545 | Hauptstraße 19 | 20453 | Hamburg |  | Anja | Winkler | anja.winkler | +494039146605 |
Rheinblick Steuerberatung GmbH | rheinblick | HRB291985 | +492219801329 | Schillerstraße 39 | 50617 | Köln |  | Julia | Winkler | julia.winkler |  | @elbe
Silberdistel Medizintechnik GmbH | silberdistel | HRB219801 | +498940735376 | Bahnhofstraße 23 | 80482 | München |  | Thomas | Groß | thomas.gross | +498946860229 |
Tannenhof Möbelwerke GmbH | tannenhofmobelwerke | HRB229864 | +493023535251 | Hafenstraße 21 | 10517 | Berlin |  | Jens | Ziegler | jens.ziegler | +493024292468 | #nyckelkund
== AT en GIVEN_FIRST
Alpenglühen Sporthandel GmbH | alpengluhen |  | +43662737924 | Linzer Gasse 7 | 5020 | Salzburg |  | Lukas | Moser | lukas.moser | +43662650058 | #säsong
Donauwind Energie GmbH | donauwindenergie |  | +43732940466 | Landstraße 8 | 4020 | Linz |  | Elisabeth | Steiner | elisabeth.steiner |  |
Kaffeesieder am Graben OG | kaffeesiederamgraben |  | +4315076216 | Mariahilfer Straße 8 | 1030 | Wien |  | Barbara | Steiner | barbara.steiner |  |
== CH en GIVEN_FIRST
Uhrwerk Seeland AG | uhrwerkseeland | CHE473745658 | +41313729636 | Kirchweg 47 | 3023 | Bern |  | Reto | Rochat | reto.rochat |  |
Edelweiss Käserei Emmental GmbH | edelweisskaserei | CHE441041553 | +41313857065 | Seestrasse 54 | 3091 | Bern |  | Simone | Zürcher | simone.zurcher |  |
Matterblick Treuhand AG | matterblicktreuhand | CHE482130728 | +41442438976 | Hauptstrasse 12 | 8015 | Zürich |  | Nadia | Wyss | nadia.wyss |  |
== CZ en GIVEN_FIRST
Stříbrný Vlk Doprava s.r.o. | stribrnyvlkdoprava | 29754828 | +420595207194 | Masarykova 18 | 702 00 | Ostrava |  | Petra | Kučerová | petra.kucerova |  | @moldau
Modrá Sova Účetnictví s.r.o. | modrasovaucetnictvi | 29105331 | +420222867213 | Zahradní 29 | 110 00 | Praha 1 |  | Tomáš | Dvořák | tomas.dvorak | +420228285558 | @moldau
Vltavské Pobřeží s.r.o. | vltavskepobrezi | 29428599 | +420221419944 | Nádražní 22 | 110 00 | Praha 1 |  | Jiří | Procházka | jiri.prochazka |  |
Křišťálový Pramen a.s. | kristalovypramen | 29607515 | +420231781920 | Husova 25 | 160 00 | Praha 6 |  | Zuzana | Kučerová | zuzana.kucerova |  | @moldau #ramavtal
Lesní Stezka Nábytek s.r.o. | lesnistezkanabytek | 29350298 | +420545938873 | Dlouhá 28 | 602 00 | Brno |  | Lenka | Černá | lenka.cerna |  |
== SK en GIVEN_FIRST
Tatranská Perla s.r.o. | tatranskaperla | 58209824 | +421556545082 | Hlavná 65 | 040 01 | Košice |  | Martin | Hudák | martin.hudak |  |
Biely Orol Stavby a.s. | bielyorolstavby | 58362126 | +421415287910 | Štúrova 26 | 010 01 | Žilina |  | Katarína | Kováčová | katarina.kovacova |  | @moldau #ramavtal
Dunajský Most Logistika s.r.o. | dunajskymost | 58833480 | +421254344750 | Mlynská 7 | 811 08 | Bratislava |  | Peter | Baláž | peter.balaz |  |
== RO en GIVEN_FIRST
Bucovina Lactate S.A. | bucovinalactate | 591846974 | +40264460274 | Bd. Unirii nr. 1 | 400033 | Cluj-Napoca |  | Elena | Stănescu | elena.stanescu | +40264452134 |
Carpați Verzi Construct S.R.L. | carpativerzi | 595597825 | +40264404535 | Str. Mihai Eminescu nr. 52 | 400074 | Cluj-Napoca |  | Radu | Ionescu | radu.ionescu | +40264447167 |
Lumina Dunării Consulting S.R.L. | luminadunarii | 590686816 | +40256406539 | Str. Republicii nr. 27 | 300036 | Timișoara |  | Mihaela | Popescu | mihaela.popescu | +40256423983 |
`);
