import { type DemoCustomer, demoCustomers } from './demo-customers.js';

/** Customers of tulpen. */
export const tulpenCustomers: DemoCustomer[] = demoCustomers(`
== NL nl GIVEN_FIRST
Schelpenpad Media B.V. | schelpenpadmedia | 95992567 | +31433740174 | Dorpsstraat 2 | 6212 NX | Maastricht |  | Anouk | Kuipers | anouk.kuipers |  |
Kaasboerderij De Hoge Weide V.O.F. | kaasboerderijdehoge | 96740088 | +31264339255 | Molenlaan 81 | 6815 LS | Arnhem |  | Wouter | Bakker | wouter.bakker | +31264772360 |
Amstelkade Advocaten B.V. | amstelkadeadvocaten | 97269378 | +31205411426 | Prinsengracht 15 | 1018 AB | Amsterdam |  | Ilse | Mulder | ilse.mulder |  | #raamcontract
Kompas Mobiliteit B.V. | kompasmobiliteit | 96482812 | +31503627863 | Schoolstraat 7 | 9710 JP | Groningen |  | Wouter | Smit | wouter.smit | +31503863258 | #pilot
Waterlinie Adviesgroep B.V. | waterlinie | 95242526 | +31765142657 | Emmalaan 35 | 4811 KR | Breda |  | Femke | Brouwer | femke.brouwer | +31765252431 | #migratie
Havenlicht Notarissen B.V. | havenlichtnotarissen | 96663458 | +31104949361 | Wilhelminakade 3 | 3018 CK | Rotterdam |  | Femke | van den Berg | femke.vandenberg |  |
Drukkerij Het Gouden Hoofd B.V. | drukkerijhetgouden | 96236088 | +31582750931 | Raadhuisstraat 23 | 8913 VH | Leeuwarden |  | Jeroen | Dekker | jeroen.dekker | +31582590177 |
Boomgaard Fruitteelt V.O.F. | boomgaardfruitteelt | 95193291 | +31205170671 | Julianastraat 16 | 1018 AB | Amsterdam |  | Wouter | Janssen | wouter.janssen | +31205307070 | #pilot
Stadspoort Bouwgroep B.V. | stadspoortbouwgroep | 95523841 | +31104146335 | Havenweg 60 | 3019 CK | Rotterdam |  | Ilse | Visser | ilse.visser | +31104262230 | #topklant
De Witte Zwaan Reizen B.V. | dewittezwaanreizen | 96844111 | +31503166162 | Schoolstraat 29 | 9711 JP | Groningen |  | Daan | Smit | daan.smit |  | #topklant
Het Lage Land Ingenieurs B.V. | hetlageland | 96615334 | +31235006421 | Emmalaan 86 | 2012 TG | Haarlem |  | Lotte | Kuipers | lotte.kuipers | +31235544861 |
Grachtenhuis Makelaardij B.V. | grachtenhuis | 97722949 | +31205911214 | Prinsengracht 27 | 1012 AB | Amsterdam |  | Sanne | Visser | sanne.visser | +31205593553 |
Rietveld Kunststoffen B.V. | rietveldkunststoffen | 96038135 | +31402872984 | Molenlaan 94 | 5614 HM | Eindhoven |  | Marieke | Visser | marieke.visser | +31402480464 |
Kanaalzicht Vastgoed N.V. | kanaalzichtvastgoed | 96885614 | +31715351503 | Raadhuisstraat 18 | 2316 RE | Leiden |  | Joke | Kuipers | joke.kuipers | +31715492108 |
Oranjeboom Horeca B.V. | oranjeboomhoreca | 97429903 | +31703862568 | Stationsplein 24 | 2510 DV | Den Haag |  | Jeroen | Hoekstra | jeroen.hoekstra | +31703425948 |
Duinroos Thuiszorg B.V. | duinroosthuiszorg | 95397745 | +31302369453 | Kerkstraat 26 | 3517 GT | Utrecht |  | Ruben | Dekker | ruben.dekker | +31302514670 |
Stichting Voedselbank De Brug | voedselbankdebrug | 96198926 | +31715258384 | Kerkstraat 25 | 2314 RE | Leiden |  | Bas | Janssen | bas.janssen |  | NONPROFIT
Zeedijk Scheepsbouw B.V. | zeedijkscheepsbouw | 97498267 | +31205556562 | Molenlaan 64 | 1019 AB | Amsterdam |  | Daan | Hoekstra | daan.hoekstra |  | #pilot
Grutto Natuuradvies B.V. | gruttonatuuradvies | 96474859 | +31302610585 | Emmalaan 92 | 3512 GT | Utrecht |  | Pieter | Hoekstra | pieter.hoekstra |  |
Dijkgraaf Waterbouw B.V. | dijkgraafwaterbouw | 97620364 | +31205620200 | Kerkstraat 30 | 1012 AB | Amsterdam |  | Sanne | van den Berg | sanne.vandenberg |  | #pilot
Zilvermeeuw Techniek B.V. | zilvermeeuwtechniek | 96168742 | +31384731975 | Julianastraat 19 | 8011 PD | Zwolle |  | Pieter | Dekker | pieter.dekker |  |
De Blauwe Reiger Accountants B.V. | deblauwereiger | 96233997 | +31384234575 | Raadhuisstraat 9 | 8012 PD | Zwolle |  | Ilse | Kuipers | ilse.kuipers | +31384917140 |
Bakkerij Van der Korenaar B.V. | bakkerijvander | 95592633 | +31582048841 | Dorpsstraat 3 | 8913 VH | Leeuwarden |  | Ruben | Janssen | ruben.janssen |  |
Vlietstroom Automatisering B.V. | vlietstroom | 97531100 | +31104811121 | Havenweg 54 | 3017 CK | Rotterdam |  | Bas | Smit | bas.smit | +31104023700 |
Molenvliet Installatietechniek B.V. | molenvliet | 95457751 | +31235938830 | Nijverheidsweg 3 | 2015 TG | Haarlem |  | Marieke | Kuipers | marieke.kuipers | +31235187224 |
IJsvogel Software B.V. | ijsvogelsoftware | 96062420 | +31402187548 | Molenlaan 6 | 5616 HM | Eindhoven |  | Maarten | Dekker | maarten.dekker |  |
Noordzeekust Visverwerking B.V. | noordzeekust | 96656100 | +31703370525 | Havenweg 4 | 2515 DV | Den Haag |  | Wouter | Hoekstra | wouter.hoekstra | +31703598676 | #pilot
Veenstra & Hofland Architecten B.V. | veenstrahofland | 96046323 | +31765074073 | Nijverheidsweg 3 | 4815 KR | Breda |  | Marieke | de Vries | marieke.devries |  |
Polderwind Energie B.V. | polderwindenergie | 95188780 | +31582656929 | Havenweg 90 | 8917 VH | Leeuwarden |  | Maarten | Hoekstra | maarten.hoekstra |  |
Stichting Hogeschool Maasoever | hogeschoolmaasoever | 95754337 | +31433861073 | Dorpsstraat 19 | 6211 NX | Maastricht |  | Jeroen | Janssen | jeroen.janssen | +31433062798 | HIGHER_EDUCATION #onderwijs
Fietsfabriek De Tandem B.V. | fietsfabriekdetandem | 95920435 | +31703708587 | Stationsplein 82 | 2519 DV | Den Haag |  | Lotte | de Vries | lotte.devries |  |
Lindenhof Tandartsen B.V. | lindenhoftandartsen | 95174329 | +31264274921 | Nijverheidsweg 32 | 6814 LS | Arnhem |  | Sanne | de Vries | sanne.devries |  |
Koggeschip Logistiek B.V. | koggeschiplogistiek | 95371617 | +31104871314 | Schoolstraat 59 | 3010 CK | Rotterdam |  | Pieter | Smit | pieter.smit |  |
Klaproos Kinderopvang B.V. | klaprooskinderopvang | 97987550 | +31503714051 | Schoolstraat 84 | 9714 JP | Groningen |  | Maarten | Smit | maarten.smit |  | #migratie
Stichting Scholengroep De Vaart | scholengroepdevaart | 97712473 | +31433254980 | Stationsplein 91 | 6215 NX | Maastricht |  | Anouk | de Vries | anouk.devries |  | K12 #onderwijs #raamcontract
Tulpenveld Bloemexport B.V. | tulpenveld | 95098679 | +31402424706 | Julianastraat 13 | 5611 HM | Eindhoven |  | Joke | Mulder | joke.mulder |  |
== BE nl GIVEN_FIRST
Maaskei Betonwerken NV | maaskeibetonwerken | 0794546301 | +3211256080 | Koning Albertlaan 17 | 3500 | Hasselt |  | Tine | Lambrecht | tine.lambrecht |  | #topklant
De Gouden Pijl Drukkerij BV | degoudenpijl | 0794490079 | +3292343837 | Kerkstraat 29 | 9000 | Gent |  | Bart | Mertens | bart.mertens | +3292973685 |
Leiebocht Interieur BV | leiebochtinterieur | 0792145055 | +3292729948 | Markt 27 | 9000 | Gent |  | Nathalie | Lambrecht | nathalie.lambrecht |  | #pilot
Scheldekaai Logistiek NV | scheldekaailogistiek | 0798193895 | +3232768506 | Markt 51 | 2000 | Antwerpen |  | Philippe | Mertens | philippe.mertens |  |
Ardennes Bois & Charpente SRL | ardennesbois | 0794936873 | +3281292572 | Rue de la Gare 1 | 5000 | Namur |  | Dirk | De Smet | dirk.desmet |  | #migratie
Chocolaterie Quai Fleuri SRL | chocolateriequai | 0799713629 | +3225198527 | Rue Neuve 71 | 1000 | Brussel |  | Griet | Goossens | griet.goossens | +3225498399 |
Zandloper Communicatie BV | zandloper | 0792000446 | +3211286690 | Kerkstraat 24 | 3500 | Hasselt |  | Griet | Maes | griet.maes |  |
Kantelberg Textiel NV | kantelbergtextiel | 0794977158 | +3216220396 | Stationsstraat 11 | 3000 | Leuven |  | Koen | Claes | koen.claes |  |
Sint-Ursula Basisschool Leiehoek | sintursula | 0791790016 | +3292675565 | Groenplaats 67 | 9000 | Gent |  | Lies | Lambrecht | lies.lambrecht | +3292016527 | K12 #onderwijs
Haspengouw Fruit BV | haspengouwfruit | 0791970257 | +3211256660 | Nieuwstraat 2 | 3500 | Hasselt |  | Jan | De Smet | jan.desmet | +3211232701 | #pilot
Brouwerij De Zeven Linden BV | brouwerijdezeven | 0793429910 | +3232031456 | Nieuwstraat 18 | 2000 | Antwerpen |  | Elke | Peeters | elke.peeters |  |
Brabants Studiebureau De Winter BV | brabantsstudiebureau | 0791716572 | +3216226327 | Koning Albertlaan 26 | 3000 | Leuven |  | Tine | Dumont | tine.dumont |  | #raamcontract
== DE en GIVEN_FIRST
Grünspecht Gartenbau GmbH | grunspechtgartenbau | HRB257377 | +493419006431 | Industriestraße 19 | 04136 | Leipzig |  | Ulrike | Heinze | ulrike.heinze |  |
Brückentor Architekten GmbH | bruckentor | HRB254953 | +497112803483 | Am Markt 12 | 70179 | Stuttgart |  | Jürgen | Vogel | jurgen.vogel |  |
Kranichfeld Logistik GmbH | kranichfeldlogistik | HRB226631 | +493419494378 | Gartenstraße 19 | 04107 | Leipzig |  | Matthias | Groß | matthias.gross |  |
Wiesengrund Biohof GmbH | wiesengrundbiohof | HRB252685 | +492514584623 | Am Markt 19 | 48122 | Münster |  | Sabine | Schröder | sabine.schroder |  | #migratie
Eichenkamp Werkzeugbau GmbH | eichenkamp | HRB221401 | +498940605025 | Hauptstraße 12 | 80048 | München |  | Katrin | Schröder | katrin.schroder |  |
Sternwarte Software AG | sternwartesoftware | HRB278478 | +492219599940 | Hafenstraße 42 | 50681 | Köln |  | Stefan | Brandt | stefan.brandt | +492219830804 |
Hafenlicht Veranstaltungen GmbH | hafenlicht | HRB217504 | +494039410494 | Lindenweg 16 | 20722 | Hamburg |  | Katrin | Krüger | katrin.kruger |  |
Morgenrot Solar GmbH | morgenrotsolar | HRB230382 | +492219202348 | Industriestraße 50 | 50620 | Köln |  | Sebastian | Brandt | sebastian.brandt |  | #topklant
Lindenallee Pflegedienst GmbH | lindenallee | HRB241569 | +497112460290 | Bahnhofstraße 77 | 70123 | Stuttgart |  | Sabine | Seidel | sabine.seidel | +497112217386 |
== FR en GIVEN_FIRST
Brume Marine Conserverie SA | brumemarine | 994335917 | +33240407377 | 62 place du Marché | 44000 | Nantes |  | Hélène | Girard | helene.girard | +33240086730 |
Atelier du Vieux Moulin SARL | atelierduvieuxmoulin | 992346916 | +33240264302 | 10 rue de la République | 44000 | Nantes |  | Antoine | Moreau | antoine.moreau | +33240473123 |
Rive Bleue Conseil SAS | rivebleueconseil | 992679506 | +33472356618 | 16 avenue Victor Hugo | 69008 | Lyon |  | Julien | Moreau | julien.moreau |  |
== LU en GIVEN_FIRST
Rosengarten Capital Services S.A. | rosengartencapital | B297067 | +35226518226 | 84 rue de la Gare | 2824 | Luxembourg |  | Claudine | Schmit | claudine.schmit | +35226223216 |
Moselblick Fiduciaire S.à r.l. | moselblickfiduciaire | B295162 | +35226201011 | 69 boulevard Royal | 2284 | Luxembourg |  | Marc | Wagner | marc.wagner | +35226189963 |
== ES en GIVEN_FIRST
Almendro Blanco Alimentación S.L. | almendroblanco | B94788197 | +34963360217 | Calle Mayor 24 | 46007 | Valencia |  | Lucía | Peña | lucia.pena |  |
Faro del Cabo Náutica S.L. | farodelcabonautica | B98571375 | +34963457692 | Avenida del Puerto 10 | 46097 | Valencia |  | Marta | Navarro | marta.navarro |  | #topklant
== PT en GIVEN_FIRST
Sobreiro Cortiças S.A. | sobreirocorticas | 519972201 | +351222254415 | Rua das Flores 81 | 4000-334 | Porto |  | Beatriz | Simões | beatriz.simoes |  | #pilot
Cais da Saudade Turismo Lda. | caisdasaudadeturismo | 519053362 | +351213837859 | Rua do Comércio 17 | 1100-384 | Lisboa |  | Tiago | Gonçalves | tiago.goncalves | +351213511395 |
== IT en GIVEN_FIRST
Colle Fiorito Ceramiche S.r.l. | collefiorito | 13083410152 | +390243187279 | Corso Italia 41 | 20136 | Milano | MI | Giulia | Colombo | giulia.colombo |  | #raamcontract
Molo Antico Nautica S.p.A. | moloanticonautica | 13926240154 | +39051275133 | Via Garibaldi 11 | 40102 | Bologna | BO | Matteo | Marchetti | matteo.marchetti |  | #migratie
== GB en GIVEN_FIRST
Saltmarsh Brewery Ltd | saltmarshbrewery | 18720558 | +442079460286 | 63 Victoria Road | SE1 7YN | London |  | Callum | Okafor | callum.okafor |  |
Otterburn Dental Group Ltd | otterburndentalgroup | 18335075 | +441134960639 | 49 Castle Street | LS1 4QQ | Leeds |  | Graham | Sinclair | graham.sinclair |  |
Kestrel Moor Engineering Ltd | kestrelmoor | 18710554 | +441134960323 | 27 Victoria Road | LS1 4BQ | Leeds |  | Rhiannon | Llewellyn | rhiannon.llewellyn |  |
== AT en GIVEN_FIRST
Steinadler Seilbahntechnik GmbH | steinadler |  | +43662385590 | Schubertgasse 29 | 5020 | Salzburg |  | Theresa | Steiner | theresa.steiner |  |
== CH en GIVEN_FIRST
Lac Clair Fiduciaire SA | lacclairfiduciaire | CHE422442963 | +41213474482 | Rue du Lac 72 | 1002 | Lausanne |  | Urs | Rochat | urs.rochat |  | #topklant
== US en GIVEN_FIRST
Copper Canyon Outfitters LLC | coppercanyon | 049730205 | +13035550180 | 15 Main Street | 80257 | Denver | CO | Michael | Foster | michael.foster | +13035550181 |
Lakeshore Precision Tooling Inc. | lakeshoreprecision | 919361348 | +13125550171 | 47 Market Street | 60647 | Chicago | IL | Tyler | Harmon | tyler.harmon | +13125550198 | #migratie
County of Fallbrook Water District | countyoffallbrook | 919886098 | +12065550168 | 6 Oak Avenue | 98170 | Seattle | WA | Brandon | Whitaker | brandon.whitaker |  | GOVERNMENT #overheid
Port Ansley Transit Authority | portansleytransit | 849918971 | +12065550118 | 84 Market Street | 98160 | Seattle | WA | Alicia | Reynolds | alicia.reynolds | +12065550102 | GOVERNMENT #overheid
Redwood Hollow Vineyards LLC | redwoodhollow | 369635373 | +13125550167 | 13 Oak Avenue | 60652 | Chicago | IL | Scott | Whitaker | scott.whitaker |  | #migratie
Westbrook Valley College | westbrookvalley | 369251025 | +15035550122 | 50 Lincoln Road | 97206 | Portland | OR | Monique | Bennett | monique.bennett |  | HIGHER_EDUCATION #onderwijs
== CA en GIVEN_FIRST
Érablière Saint-Aubin Inc. | erablieresaintaubin | 893873539 | +15145550100 | 43 rue Saint-Paul | H2Y 1C3 | Montréal | QC | Gordon | Mackenzie | gordon.mackenzie | +15145550148 | #topklant
Loon Lake Lodges Ltd. | loonlakelodges | 853712131 | +14165550167 | 67 King Street West | M5V 2T8 | Toronto | ON | Étienne | Mackenzie | etienne.mackenzie |  |
== AU en GIVEN_FIRST
Banksia Coast Catering Pty Ltd | banksiacoastcatering | 59984571393 | +61255509823 | 7 George Street | 2001 | Sydney | NSW | Matilda | Harding | matilda.harding | +61255507089 |
== JP en FAMILY_FIRST
株式会社あさひ野精機 | asahinoseiki | 5010001378215 | +81353207248 | 丸の内65番地 | 100-0020 | 千代田区 | 13 | 由美子 | 佐々木 | sasaki.yumiko |  |
`);
