import { type DemoCustomer, demoCustomers } from './demo-customers.js';

/** Customers of nordlys, elsewhere. */
export const nordlysWorld: DemoCustomer[] = demoCustomers(`
== GB en GIVEN_FIRST
Harbourlight Marine Ltd | harbourlightmarine | 18328273 | +442920180198 | 4 High Street | CF10 3PP | Cardiff |  | Priya | Hartley | priya.hartley |  |
Wrenfield Primary Academy | wrenfieldprimary | 17446951 | +442079460753 | 19 Mill Lane | EC1A 4ZE | London |  | Charlotte | Ashworth | charlotte.ashworth | +442079460166 | K12 #utbildning
Thistledown Textiles Ltd | thistledowntextiles | 17886662 | +441314960170 | 5 Castle Street | EH2 2RB | Edinburgh |  | Edward | Pemberton | edward.pemberton | +441314960211 | @thames
Copperfield Row Accountants LLP | copperfieldrow | 18051325 | +441614960034 | 10 Station Road | M2 4LD | Manchester |  | Oliver | Sinclair | oliver.sinclair | +441614960264 |
Blackthorn Surveyors LLP | blackthornsurveyors | 18893573 | +442920180340 | 20 Queen Street | CF10 3LA | Cardiff |  | Fiona | Llewellyn | fiona.llewellyn | +442920180117 | @thames #nyckelkund
== IE en GIVEN_FIRST
Liffey Quay Legal Services DAC | liffeyquaylegal | 856345 | +35316316340 | 47 Bridge Street | D02 X542 | Dublin |  | Aoife | O'Sullivan | aoife.osullivan |  | #nyckelkund
Burren Stone Works Limited | burrenstoneworks | 850027 | +353214838874 | 21 Quay Road | T12 X573 | Cork |  | Ciarán | Kavanagh | ciaran.kavanagh |  |
Claddagh Software Limited | claddaghsoftware | 844398 | +35391559239 | 19 Main Street | H91 X016 | Galway |  | Niamh | Gallagher | niamh.gallagher | +35391563895 |
== UA en GIVEN_FIRST
ТОВ «Дніпровський берег» | dniprovskyibereh | 46361688 | +380442841331 | вул. Шевченка, 44 | 01086 | Київ |  | Ірина | Ковальчук | iryna.kovalchuk | +380442982045 | #pilot
ТОВ «Синій птах» | synijptah | 46169751 | +380487545738 | просп. Свободи, 8 | 65025 | Одеса |  | Тарас | Бондаренко | taras.bondarenko | +380487469294 |
ПрАТ «Карпатське джерело» | karpatskedzherelo | 46059935 | +380322298314 | вул. Франка, 29 | 79098 | Львів |  | Андрій | Бондаренко | andrii.bondarenko |  | #migrering
== TR en GIVEN_FIRST
Kapadokya Bağcılık Ltd. Şti. | kapadokyabagcilik | 6951583691 | +903124773986 | İnönü Bulvarı No: 46 | 06013 | Ankara |  | Zeynep | Yılmaz | zeynep.yilmaz |  |
Mavi Boğaz Lojistik A.Ş. | mavibogazlojistik | 6591329838 | +902123088100 | Atatürk Caddesi No: 86 | 34248 | İstanbul |  | Mehmet | Çelik | mehmet.celik |  | @bosporus
Anadolu Yıldızı Tekstil Ltd. Şti. | anadoluyildizi | 6779408614 | +902324970495 | Cumhuriyet Caddesi No: 2 | 35085 | İzmir |  | Ayşe | Şahin | ayse.sahin |  |
== ZA en GIVEN_FIRST
Table Bay Cold Storage (Pty) Ltd | tablebaycoldstorage | 9820865534 | +27214929320 | 34 Long Street | 8001 | Cape Town |  | Thandi | Nkosi | thandi.nkosi | +27214628808 | @kaap
Protea Ridge Consulting (Pty) Ltd | protearidge | 9974126774 | +27214031939 | 21 Church Street | 8001 | Cape Town |  | Pieter | Naidoo | pieter.naidoo |  |
Jacaranda Mining Supplies (Pty) Ltd | jacarandamining | 9655406552 | +27117472655 | 53 Main Road | 2196 | Johannesburg |  | Nomsa | Nkosi | nomsa.nkosi | +27117170775 |
== KZ en GIVEN_FIRST
TOO Altyn Dala Logistics | altyndala | 100740831452 | +77172528566 | Satpayev Street 27 | 010457 | Astana |  | Daniyar | Akhmetov | daniyar.akhmetov | +77172542235 |
TOO Samal Zhel Energo | samalzhel | 160740951424 | +77272944585 | Abay Avenue 9 | 050360 | Almaty |  | Madina | Suleimenova | madina.suleimenova | +77272303469 | #säsong
== BR en GIVEN_FIRST
Maré Alta Pescados S.A. | marealtapescados | 13100873000118 | +552120851850 | Rua das Acácias, 9 | 20027-052 | Rio de Janeiro | RJ | Fernanda | Oliveira | fernanda.oliveira |  | @serra
Ipê Amarelo Engenharia Ltda. | ipeamareloengenharia | 26139271000116 | +551133139554 | Avenida Paulista, 17 | 01355-068 | São Paulo | SP | Juliana | Oliveira | juliana.oliveira | +551134004909 | @serra
Serra Azul Contabilidade Ltda. | serraazul | 22458095000124 | +554139350128 | Rua Sete de Setembro, 5 | 80055-026 | Curitiba | PR | Rafael | Carvalho | rafael.carvalho | +554139052268 |
== IN en GIVEN_FIRST
Kaveri Handlooms Private Limited | kaverihandlooms | MSZCP8254G | +918026922140 | 33 Station Road | 560094 | Bengaluru | Karnataka | Arjun | Menon | arjun.menon |  |
Monsoon Harvest Foods Private Limited | monsoonharvestfoods | ATCCK1686P | +912228923114 | 93 Gandhi Nagar | 400004 | Mumbai | Maharashtra | Ananya | Deshmukh | ananya.deshmukh | +912229082162 | #ramavtal
Neem Tree Analytics Private Limited | neemtreeanalytics | GRLCX4364B | +912229218040 | 13 MG Road | 400091 | Mumbai | Maharashtra | Rohan | Iyer | rohan.iyer | +912224468780 | @deccan
== VN en FAMILY_FIRST
Công ty Cổ phần Tre Vàng | trevang | 0316675418 | +842438146886 | 91 Nguyễn Huệ | 100000 | Hà Nội |  | Thu Hà | Phạm | pham.thuha | +842435963859 |
Công ty TNHH Sao Biển Xanh | saobienxanh | 0317342404 | +842831773674 | 6 Trần Phú | 700000 | Thành phố Hồ Chí Minh |  | Minh Anh | Nguyễn | nguyen.minhanh | +842834683317 | #säsong
== TH en GIVEN_FIRST
Golden Elephant Packaging Co., Ltd. | goldenelephant | 0105562648678 | +6653235627 | 3 Nimmanhaemin Road | 50200 | Chiang Mai |  | Siriporn | Chaiyasit | siriporn.chaiyasit |  | #pilot
Lotus Lagoon Seafood Co., Ltd. | lotuslagoonseafood | 0105558872631 | +6622710108 | 8 Sukhumvit Road | 10190 | Bangkok |  | Malee | Rattanakorn | malee.rattanakorn |  |
== AE en GIVEN_FIRST
Pearl Dhow Shipping FZE | pearldhowshipping | 100731351496046 | +97126415167 | Office 229, Corniche Road |  | Abu Dhabi | Abu Dhabi | Fatima | Rahman | fatima.rahman | +97126623652 |
Desert Falcon Trading LLC | desertfalcontrading | 100221363592610 | +97143997849 | Office 28, Sheikh Zayed Road |  | Dubai | Dubai | Layla | Rahman | layla.rahman |  |
== SA en GIVEN_FIRST
Najd Palm Foods Company | najdpalmfoods | 3927662472 | +966114537115 | 20 King Fahd Road | 12561 | Riyadh |  | Khalid | Alotaibi | khalid.alotaibi | +966114750493 |
== GR en GIVEN_FIRST
Αιγαίο Πληροφορική Α.Ε. | aigaiopliroforiki |  | +302109162399 | Σταδίου 40 | 105 30 | Αθήνα |  | Ελένη | Παπαδοπούλου | eleni.papadopoulou |  |
Ελαιώνας Τρόφιμα Ε.Π.Ε. | elaionastrofima |  | +302310300561 | Τσιμισκή 4 | 546 83 | Θεσσαλονίκη |  | Μαρία | Γεωργίου | maria.georgiou |  | #ramavtal
== US en GIVEN_FIRST
Maplewood County School District | maplewoodcounty | 369036741 | +15125550156 | 26 Maple Drive | 78729 | Austin | TX | Denise | Bennett | denise.bennett | +15125550141 | K12 #utbildning
City of Harlow Springs | cityofharlowsprings | 369234158 | +13035550198 | 22 Main Street | 80245 | Denver | CO | Jessica | Delgado | jessica.delgado | +13035550183 | GOVERNMENT #offentlig_sektor
`);
