import { type DemoCustomer, demoCustomers } from './demo-customers.js';

/** Customers of nordlys, the Nordic and Baltic countries. */
export const nordlysNordic: DemoCustomer[] = demoCustomers(`
== SE sv GIVEN_FIRST
Östansjö Högskola | ostansjohogskola | 5597194538 | +46214723422 | Kungsgatan 78 | 727 02 | Västerås |  | Magnus | Öberg | magnus.oberg |  | HIGHER_EDUCATION #utbildning
Norrskenets Energiteknik AB | norrskenets | 5599673810 | +46920235407 | Kungsgatan 17 | 976 11 | Luleå |  | Lars | Åkesson | lars.akesson |  | @vinge
Västanvind Vindkraft AB | vastanvindvindkraft | 5597005718 | +46317770329 | Drottninggatan 25 | 411 93 | Göteborg |  | Björn | Öberg | bjorn.oberg |  |
Björkhaga Bygg AB | bjorkhagabygg | 5597909125 | +46542075841 | Fabriksgatan 19 | 652 97 | Karlstad |  | Oskar | Holmgren | oskar.holmgren | +46542475059 | #säsong
Stenhuggarens Fastigheter AB | stenhuggarens | 5597816437 | +46498214407 | Norra Vallgatan 65 | 621 88 | Visby |  | Linnéa | Wikström | linnea.wikstrom |  | #ramavtal
Kungsljuset Evenemang AB | kungsljusetevenemang | 5598746278 | +46406850745 | Skolgatan 91 | 211 04 | Malmö |  | Oskar | Åkesson | oskar.akesson |  |
Silverbjörkens Revision AB | silverbjorkens | 5599069985 | +46920208684 | Storgatan 32 | 972 79 | Luleå |  | Elin | Lindqvist | elin.lindqvist |  |
Rönnskärs Marina AB | ronnskarsmarina | 5599640173 | +46498238675 | Södra Promenaden 93 | 621 78 | Visby |  | Erik | Norén | erik.noren |  |
Nordvik Redovisning AB | nordvikredovisning | 5597066421 | +46907993955 | Östra Kyrkogatan 21 | 905 42 | Umeå |  | Björn | Bergström | bjorn.bergstrom | +46907116814 |
Smedjebackens Metallform AB | smedjebackens | 5599060117 | +46133966293 | Södra Promenaden 3 | 581 59 | Linköping |  | Ulrika | Dahlgren | ulrika.dahlgren | +46133432998 | #ramavtal
Lingonlunda Livsmedel AB | lingonlundalivsmedel | 5598611480 | +46920268589 | Industrivägen 12 | 974 36 | Luleå |  | Åsa | Nyström | asa.nystrom | +46920218823 | #migrering
Malmkajen Shipping AB | malmkajenshipping | 5598920022 | +46920279633 | Industrivägen 74 | 979 02 | Luleå |  | Fredrik | Åkesson | fredrik.akesson |  |
Hjortronmyren Design AB | hjortronmyrendesign | 5599278644 | +46542892690 | Hamngatan 29 | 650 48 | Karlstad |  | Magnus | Forsberg | magnus.forsberg | +46542648445 | @sydkusten
Myrstacken IT-drift AB | myrstackenitdrift | 5598032976 | +46214579361 | Kungsgatan 23 | 728 03 | Västerås |  | Åsa | Sjögren | asa.sjogren |  | #pilot
Göta Verktygsteknik AB | gotaverktygsteknik | 5597068476 | +46317670815 | Östra Kyrkogatan 29 | 418 87 | Göteborg |  | Lars | Norén | lars.noren |  | @vinge
Blåklintens Apotek AB | blaklintensapotek | 5598315884 | +46184493917 | Storgatan 15 | 755 49 | Uppsala |  | Göran | Holmgren | goran.holmgren |  |
Solrosens Vårdcentral AB | solrosensvardcentral | 5597803476 | +46859490953 | Industrivägen 66 | 119 91 | Stockholm |  | Erik | Öberg | erik.oberg |  |
Mossebo Kakel & Klinker AB | mossebokakelklinker | 5599267183 | +46363252763 | Drottninggatan 24 | 550 84 | Jönköping |  | Emma | Dahlgren | emma.dahlgren | +46363183889 | @vinge
Vintergatan Media AB | vintergatanmedia | 5598219037 | +46462682414 | Järnvägsgatan 12 | 221 78 | Lund |  | Ulrika | Sandberg | ulrika.sandberg |  | @sydkusten #migrering
Älvkraft Konsult AB | alvkraftkonsult | 5599766309 | +4687511369 | Vasagatan 6 | 129 94 | Stockholm |  | Elin | Dahlgren | elin.dahlgren |  | #ramavtal
Tegelbruket Arkitekter AB | tegelbruket | 5597203958 | +46907035697 | Fabriksgatan 4 | 906 95 | Umeå |  | Karin | Sandberg | karin.sandberg |  | @sydkusten
Stigfinnaren Logistik AB | stigfinnarenlogistik | 5598151735 | +46317329056 | Hamngatan 1 | 415 05 | Göteborg |  | Johan | Engström | johan.engstrom | +46317117391 | @vinge
Brunnsparkens Folkhögskola | brunnsparkens | 5597380426 | +46133519612 | Storgatan 2 | 582 05 | Linköping |  | Malin | Lindqvist | malin.lindqvist | +46133226896 | K12 #utbildning
Hallonlunden Förskolor AB | hallonlunden | 5599677043 | +46854773495 | Drottninggatan 2 | 112 49 | Stockholm |  | Fredrik | Engström | fredrik.engstrom | +46851390217 | K12 #utbildning
Sjöbodens Fiskhandel AB | sjobodensfiskhandel | 5598640927 | +46363755244 | Järnvägsgatan 20 | 557 60 | Jönköping |  | Göran | Åkesson | goran.akesson | +46363809401 |
Kvarnbäcken Bageri AB | kvarnbackenbageri | 5599120705 | +46196882576 | Norra Vallgatan 19 | 702 83 | Örebro |  | Anders | Forsberg | anders.forsberg | +46196313410 |
Ekbackens Tandvård AB | ekbackenstandvard | 5597336717 | +46606031125 | Vasagatan 9 | 857 54 | Sundsvall |  | Anna | Björklund | anna.bjorklund |  |
Kopparlyktan Elinstallation AB | kopparlyktan | 5599095303 | +4687453910 | Södra Promenaden 15 | 126 06 | Stockholm |  | Anders | Engström | anders.engstrom | +4687112987 | #säsong
Pilgrimsfalken Säkerhet AB | pilgrimsfalken | 5598888419 | +46317180013 | Järnvägsgatan 71 | 419 43 | Göteborg |  | Björn | Engström | bjorn.engstrom |  |
Fjällripans Resor AB | fjallripansresor | 5599621108 | +46196993803 | Storgatan 14 | 703 74 | Örebro |  | Elin | Wikström | elin.wikstrom |  | #nyckelkund
Skärgårdens Båtservice AB | skargardens | 5598816246 | +46856499968 | Skolgatan 39 | 117 82 | Stockholm |  | Johan | Åkesson | johan.akesson |  |
Lyktans Barnhjälp | lyktansbarnhjalp | 5598666583 | +46498223591 | Skolgatan 6 | 621 69 | Visby |  | Linnéa | Björklund | linnea.bjorklund | +46498213477 | NONPROFIT
Trollsländan Förlag AB | trollslandanforlag | 5599897039 | +46606341345 | Järnvägsgatan 9 | 855 27 | Sundsvall |  | Ulrika | Nyström | ulrika.nystrom |  |
Vasalunds Bilverkstad AB | vasalundsbilverkstad | 5598130622 | +46606769524 | Vasagatan 12 | 853 30 | Sundsvall |  | Sara | Wikström | sara.wikstrom |  |
Lundagårds Biotech AB | lundagardsbiotech | 5597370328 | +46462359284 | Norra Vallgatan 20 | 220 35 | Lund |  | Malin | Sjögren | malin.sjogren |  |
Ängsullens Textil AB | angsullenstextil | 5598711512 | +46462362539 | Östra Kyrkogatan 21 | 229 33 | Lund |  | Åsa | Sandberg | asa.sandberg |  | @sydkusten
Åkermark Advokatbyrå HB | akermarkadvokatbyra | 5599994729 | +46184964671 | Fabriksgatan 23 | 754 72 | Uppsala |  | Karin | Nyström | karin.nystrom |  |
Tallmo Trä & Såg AB | tallmotrasag | 5598325065 | +46406259571 | Hamngatan 25 | 211 98 | Malmö |  | Sara | Ekström | sara.ekstrom |  | #nyckelkund
== NO en GIVEN_FIRST
Sølvberget Tannlegesenter AS | solvberget | 866607931 | +4777676479 | Kirkegata 13 | 9056 | Tromsø |  | Solveig | Brekke | solveig.brekke |  | @fjordnett
Tindvegen Friluft AS | tindvegenfriluft | 873096586 | +4770101168 | Kongens gate 1 | 6072 | Ålesund |  | Kari | Bakken | kari.bakken | +4770127757 |
Kvitøy Rederi AS | kvitoyrederi | 869437964 | +4770110774 | Havnegata 19 | 6080 | Ålesund |  | Eirik | Tangen | eirik.tangen | +4770114954 |
Fjordlys Eiendom AS | fjordlyseiendom | 883740157 | +4755341512 | Dronningens gate 24 | 5097 | Bergen |  | Sigurd | Solberg | sigurd.solberg | +4755353799 |
Skogmo Trevare AS | skogmotrevare | 877952711 | +4777646288 | Havnegata 16 | 9016 | Tromsø |  | Solveig | Lie | solveig.lie |  |
Brattli Elektro AS | brattlielektro | 870012160 | +4773581181 | Industriveien 4 | 7089 | Trondheim |  | Ingrid | Lie | ingrid.lie | +4773518456 |
Blåfjell Entreprenør AS | blafjellentreprenor | 878221184 | +4738000035 | Strandgata 53 | 4605 | Kristiansand |  | Astrid | Lie | astrid.lie |  | @fjordnett
Morild Kommunikasjon AS | morildkommunikasjon | 878507460 | +4775591559 | Storgata 20 | 8068 | Bodø |  | Bjørn | Solberg | bjorn.solberg |  |
Nordkapp Sjømat AS | nordkappsjomat | 867542280 | +4777685420 | Storgata 12 | 9076 | Tromsø |  | Håkon | Nygård | hakon.nygard | +4777690420 | #säsong
Lyngheia Regnskap AS | lyngheiaregnskap | 887724970 | +4738040661 | Industriveien 96 | 4618 | Kristiansand |  | Marit | Haugen | marit.haugen | +4738060132 | @fjordnett
Vestavind Offshore ASA | vestavindoffshore | 868445696 | +4751552336 | Fjordveien 47 | 4012 | Stavanger |  | Marit | Brekke | marit.brekke |  | @fjordnett
Steinkjær Maskin AS | steinkjaermaskin | 879162580 | +4755314405 | Kongens gate 38 | 5055 | Bergen |  | Ola | Fjeldstad | ola.fjeldstad | +4755345715 |
Havglimt Oppdrett AS | havglimtoppdrett | 873588268 | +4751598339 | Kirkegata 27 | 4061 | Stavanger |  | Silje | Bakken | silje.bakken |  |
Ørneredet Montessoriskole | orneredet | 880703803 | +4722562927 | Fjordveien 65 | 0172 | Oslo |  | Terje | Øverland | terje.overland | +4722027576 | K12 #utbildning
== DK en GIVEN_FIRST
Havnemøllen Fødevarer A/S | havnemollenfodevarer | 49740840 | +4546566018 | Vestergade 20 | 4000 | Roskilde |  | Jens | Kjær | jens.kjaer | +4546680865 | @oresund
Kornblomst Bageri ApS | kornblomstbageri | 49945477 | +4535830259 | Algade 10 | 2100 | København Ø |  | Lars | Dam | lars.dam | +4535604104 |
Stjernedrys Børnehave | stjernedrysbornehave | 49075944 | +4598168842 | Nørregade 97 | 9000 | Aalborg |  | Rasmus | Skov | rasmus.skov | +4598587334 | K12 @oresund #utbildning
Lyngby Måleteknik A/S | lyngbymaleteknik | 49225652 | +4533294706 | Østergade 14 | 1107 | København K |  | Birgitte | Krogh | birgitte.krogh |  |
Nordhavn Logistik A/S | nordhavnlogistik | 49558333 | +4535440417 | Møllevej 90 | 2100 | København Ø |  | Søren | Nørgaard | soren.norgaard |  |
Fjordhuset Arkitekter ApS | fjordhusetarkitekter | 49566069 | +4576940721 | Søndergade 20 | 7100 | Vejle |  | Mads | Vestergaard | mads.vestergaard | +4576905776 |
Rosenlund Revision ApS | rosenlundrevision | 49453299 | +4565493979 | Østergade 44 | 5000 | Odense C |  | Camilla | Krogh | camilla.krogh |  |
Klitgaard Tømrerfirma ApS | klitgaardtomrerfirma | 49414293 | +4576148795 | Havnegade 72 | 7100 | Vejle |  | Mette | Møller | mette.moller | +4576969082 | @oresund #migrering
Egeskov El & VVS ApS | egeskovelvvs | 49717393 | +4575489022 | Havnegade 10 | 6700 | Esbjerg |  | Louise | Holm | louise.holm | +4575425905 |
Strandvejens Vinhandel ApS | strandvejens | 49725566 | +4586777124 | Søndergade 63 | 8000 | Aarhus C |  | Kirsten | Holm | kirsten.holm |  |
Bøgeskov Landinspektører A/S | bogeskov | 49058462 | +4575531514 | Jernbanegade 71 | 6700 | Esbjerg |  | Anne | Krogh | anne.krogh |  |
Svanesøen Hotel ApS | svanesoenhotel | 49625162 | +4533857289 | Algade 5 | 1115 | København K |  | Henrik | Thomsen | henrik.thomsen |  |
== FI en GIVEN_FIRST
Kaislaranta Rakennus Oy | kaislarantarakennus | 38865421 | +35863900158 | Rautatienkatu 18 | 65180 | Vaasa |  | Kaisa | Lehtonen | kaisa.lehtonen |  | @jarvi
Koivumetsän Puu Oy | koivumetsanpuu | 38703190 | +35894701863 | Rantatie 74 | 00150 | Helsinki |  | Timo | Laine | timo.laine |  |
Revontuli Matkat Oy | revontulimatkat | 38684516 | +35814324752 | Teollisuustie 15 | 40120 | Jyväskylä |  | Helmi | Lehtonen | helmi.lehtonen |  | #ramavtal
Lumikide Viestintä Oy | lumikideviestinta | 38566413 | +35817274693 | Koulukatu 36 | 70190 | Kuopio |  | Päivi | Hämäläinen | paivi.hamalainen |  | @jarvi
Pohjantähti Logistiikka Oy | pohjantahti | 38073651 | +35895205731 | Hämeenkatu 10 | 02160 | Espoo |  | Ville | Laine | ville.laine | +35895596763 |
Sinivuokko Päiväkodit Oy | sinivuokkopaivakodit | 38893000 | +35883425733 | Kauppakatu 96 | 90130 | Oulu |  | Antti | Heikkinen | antti.heikkinen |  | K12 @jarvi #utbildning #säsong
Tuulivoima Harmaja Oy | tuulivoimaharmaja | 38271965 | +35894811446 | Rautatienkatu 8 | 00100 | Helsinki |  | Aino | Korhonen | aino.korhonen | +35894479330 |
Hiidenkivi Konepaja Oy | hiidenkivikonepaja | 38296337 | +35822459090 | Satamakatu 27 | 20100 | Turku |  | Jukka | Laine | jukka.laine | +35822742606 | #ramavtal
Saaristomeren Kala Oy | saaristomerenkala | 38502057 | +35822268507 | Kirkkokatu 24 | 20180 | Turku |  | Riikka | Järvinen | riikka.jarvinen | +35822712337 |
Kultasiipi Tilitoimisto Oy | kultasiipi | 38224368 | +35895775575 | Hämeenkatu 8 | 02150 | Espoo |  | Sanna | Korhonen | sanna.korhonen |  | @jarvi
Vaahteramäen Lukio | vaahteramaenlukio | 38060471 | +35832306677 | Koulukatu 3 | 33100 | Tampere |  | Mikko | Heikkinen | mikko.heikkinen |  | K12 #utbildning
Skärgårdshavets Båtvarv Ab | skargardshavets | 38725541 | +35822148251 | Satamakatu 29 | 20130 | Turku |  | Päivi | Nieminen | paivi.nieminen | +35822336766 | #säsong
Järvilinnan Sähkö Oy | jarvilinnansahko | 38605064 | +35817231412 | Kauppakatu 22 | 70180 | Kuopio |  | Juhani | Laine | juhani.laine |  | #pilot
== IS en GIVEN_FIRST
Norðurljós Ferðir ehf. | nordurljosferdir | 4908250610 | +3545196242 | Borgartún 4 | 108 | Reykjavík |  | Ólafur | Ólafsson | olafur.olafsson |  |
Sjávarbakki Fiskvinnsla hf. | sjavarbakki | 5403088020 | +3545582011 | Hafnarstræti 21 | 101 | Reykjavík |  | Jón | Þórsson | jon.thorsson |  |
Hraunprent ehf. | hraunprent | 5406003680 | +3544644256 | Laugavegur 35 | 600 | Akureyri |  | Sigríður | Jónsdóttir | sigridur.jonsdottir |  |
== EE en GIVEN_FIRST
Meretuul Ehitus OÜ | meretuulehitus | 19480913 | +3724469669 | Pikk tn 23 | 80059 | Pärnu |  | Tõnu | Mägi | tonu.magi |  | @hansa
Kuldrebane Tarkvara OÜ | kuldrebanetarkvara | 19220299 | +3724482135 | Sadama tn 33 | 80094 | Pärnu |  | Andres | Saar | andres.saar | +3724418939 |
Põhjakonn Logistika AS | pohjakonnlogistika | 19848098 | +3727348836 | Kalda tee 15 | 51011 | Tartu |  | Kadri | Tamm | kadri.tamm | +3727387795 | @hansa
Rukkilille Pagar OÜ | rukkilillepagar | 19426569 | +3726636620 | Tartu mnt 4 | 10163 | Tallinn |  | Piret | Rebane | piret.rebane | +3726372776 |
== LV en GIVEN_FIRST
SIA Baltais Ozols | baltaisozols | 40224703886 | +37163434890 | Lielā iela 9 | LV-3401 | Liepāja |  | Liene | Bērziņa | liene.berzina |  |
SIA Daugavas Loģistika | daugavaslogistika | 40243768096 | +37167583721 | Rīgas iela 62 | LV-1007 | Rīga |  | Dace | Kalniņa | dace.kalnina |  |
SIA Vējdzirnavas Enerģija | vejdzirnavasenergija | 40246343476 | +37164251935 | Elizabetes iela 2 | LV-4201 | Valmiera |  | Mārtiņš | Liepa | martins.liepa |  | @hansa
SIA Dzintara Krasts | dzintarakrasts | 40293061964 | +37167267222 | Brīvības iela 18 | LV-1045 | Rīga |  | Andris | Ozoliņš | andris.ozolins |  | @hansa
== LT en GIVEN_FIRST
UAB „Šilo namai“ | silonamai | 309047919 | +37052961910 | Tiltų g. 9 | 01143 | Vilnius |  | Mindaugas | Urbonas | mindaugas.urbonas |  | @neris
UAB „Baltasis gandras“ | baltasisgandras | 309166318 | +37046792758 | Laisvės al. 81 | 91216 | Klaipėda |  | Tomas | Petrauskas | tomas.petrauskas |  | @neris #ramavtal
UAB „Nemuno logistika“ | nemunologistika | 309879517 | +37037807404 | Gedimino pr. 16 | 44225 | Kaunas |  | Rūta | Žukauskaitė | ruta.zukauskaite |  |
UAB „Gintaro takas“ | gintarotakas | 309685416 | +37046154886 | Vilniaus g. 88 | 91207 | Klaipėda |  | Aistė | Vaitkutė | aiste.vaitkute | +37046838456 |
`);
