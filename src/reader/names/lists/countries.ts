/** States and territories: code | name | other names | demonyms | capital, and what a government is called by. Facts of general knowledge, written for this project. */
export const COUNTRIES = `
AF|Afghanistan|Islamic Emirate of Afghanistan|Afghan,Afghans,Afghani|Kabul
AL|Albania||Albanian|Tirana
DZ|Algeria||Algerian|Algiers
AD|Andorra||Andorran|Andorra la Vella
AO|Angola||Angolan|Luanda
AR|Argentina||Argentine,Argentinian|Buenos Aires
AM|Armenia||Armenian|Yerevan
AU|Australia||Australian|Canberra
AT|Austria||Austrian|Vienna
AZ|Azerbaijan||Azerbaijani,Azeri|Baku
BS|Bahamas|The Bahamas|Bahamian|Nassau
BH|Bahrain||Bahraini|Manama
BD|Bangladesh||Bangladeshi|Dhaka
BB|Barbados||Barbadian|Bridgetown
BY|Belarus|Byelorussia|Belarusian,Belarussian|Minsk
BE|Belgium||Belgian|Brussels
BZ|Belize||Belizean|Belmopan
BJ|Benin||Beninese,Beninois|Porto-Novo
BT|Bhutan||Bhutanese|Thimphu
BO|Bolivia||Bolivian|La Paz
BA|Bosnia|Bosnia and Herzegovina,Bosnia-Herzegovina|Bosnian|Sarajevo
BW|Botswana||Botswanan,Batswana|Gaborone
BR|Brazil||Brazilian|Brasilia
BN|Brunei||Bruneian|Bandar Seri Begawan
BG|Bulgaria||Bulgarian|Sofia
BF|Burkina Faso|Burkina|Burkinabe,Burkinabè,Burkinabé,Burkinan|Ouagadougou
BI|Burundi||Burundian|Bujumbura
KH|Cambodia||Cambodian|Phnom Penh
CM|Cameroon||Cameroonian|Yaounde,Yaoundé
CA|Canada||Canadian|Ottawa
CV|Cape Verde|Cabo Verde|Cape Verdean|Praia
CF|Central African Republic|CAR|Central African|Bangui
TD|Chad||Chadian|N'Djamena,N’Djamena,Ndjamena
CL|Chile||Chilean|Santiago
CN|China|People's Republic of China,PRC|Chinese|Beijing
CO|Colombia||Colombian|Bogota,Bogotá
KM|Comoros|Union of the Comoros|Comorian,Comoran|Moroni
CD|Democratic Republic of the Congo|DR Congo,DRC,DR of Congo,Democratic Republic of Congo,Congo-Kinshasa,RD Congo,Zaire|Congolese|Kinshasa
CG|Republic of the Congo|Congo-Brazzaville,Congo Republic,Republic of Congo||Brazzaville
CR|Costa Rica||Costa Rican|San Jose,San José
CI|Ivory Coast|Cote d'Ivoire,Côte d'Ivoire,Cote d’Ivoire,Côte d’Ivoire|Ivorian,Ivoirian|Yamoussoukro
HR|Croatia||Croatian,Croat|Zagreb
CU|Cuba||Cuban|Havana
CY|Cyprus||Cypriot|Nicosia
CZ|Czech Republic|Czechia|Czech|Prague
DK|Denmark||Danish,Dane,Danes|Copenhagen
DJ|Djibouti||Djiboutian|Djibouti City
DM|Dominica|||Roseau
DO|Dominican Republic||Dominican|Santo Domingo
EC|Ecuador||Ecuadorian,Ecuadorean|Quito
EG|Egypt|Arab Republic of Egypt|Egyptian|Cairo
SV|El Salvador||Salvadoran,Salvadorean|San Salvador
GQ|Equatorial Guinea||Equatorial Guinean,Equatoguinean|Malabo
ER|Eritrea||Eritrean|Asmara
EE|Estonia||Estonian|Tallinn
SZ|Eswatini|Swaziland|Swazi|Mbabane
ET|Ethiopia||Ethiopian|Addis Ababa
FJ|Fiji||Fijian|Suva
FI|Finland||Finnish,Finn,Finns|Helsinki
FR|France||French,Frenchman,Frenchmen,Frenchwoman|Paris
GA|Gabon||Gabonese|Libreville
GM|Gambia|The Gambia|Gambian|Banjul
GE|Georgia|Republic of Georgia|Georgian|Tbilisi
DE|Germany|Federal Republic of Germany|German|Berlin
GH|Ghana||Ghanaian|Accra
GR|Greece||Greek|Athens
GT|Guatemala||Guatemalan|Guatemala City
GN|Guinea|Guinea-Conakry|Guinean|Conakry
GW|Guinea-Bissau|Guinea Bissau|Bissau-Guinean|Bissau
GY|Guyana||Guyanese|Georgetown
HT|Haiti||Haitian|Port-au-Prince
HN|Honduras||Honduran|Tegucigalpa
HU|Hungary||Hungarian|Budapest
IS|Iceland||Icelandic,Icelander|Reykjavik
IN|India||Indian|New Delhi,Delhi
ID|Indonesia||Indonesian|Jakarta
IR|Iran|Islamic Republic of Iran|Iranian|Tehran,Teheran
IQ|Iraq||Iraqi|Baghdad
IE|Ireland|Republic of Ireland|Irish,Irishman|Dublin
IL|Israel|State of Israel|Israeli|Jerusalem
IT|Italy||Italian|Rome
JM|Jamaica||Jamaican|Kingston
JP|Japan||Japanese|Tokyo
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian|Amman
KZ|Kazakhstan||Kazakh,Kazakhstani|Astana
KE|Kenya||Kenyan|Nairobi
KP|North Korea|DPRK,Democratic People's Republic of Korea|North Korean|Pyongyang
KR|South Korea|Republic of Korea|South Korean|Seoul
XK|Kosovo||Kosovar,Kosovan|Pristina
KW|Kuwait||Kuwaiti|Kuwait City
KG|Kyrgyzstan||Kyrgyz|Bishkek
LA|Laos||Laotian,Lao|Vientiane
LV|Latvia||Latvian|Riga
LB|Lebanon||Lebanese|Beirut
LS|Lesotho||Basotho|Maseru
LR|Liberia||Liberian|Monrovia
LY|Libya||Libyan|Tripoli
LI|Liechtenstein|||Vaduz
LT|Lithuania||Lithuanian|Vilnius
LU|Luxembourg||Luxembourger|Luxembourg City
MG|Madagascar||Malagasy,Madagascan|Antananarivo
MW|Malawi||Malawian|Lilongwe
MY|Malaysia||Malaysian|Kuala Lumpur
MV|Maldives||Maldivian|Male
ML|Mali|Republic of Mali|Malian|Bamako
MT|Malta||Maltese|Valletta
MR|Mauritania||Mauritanian|Nouakchott
MU|Mauritius||Mauritian|Port Louis
MX|Mexico||Mexican|Mexico City
MD|Moldova||Moldovan|Chisinau
MC|Monaco||Monegasque|Monaco
MN|Mongolia||Mongolian|Ulaanbaatar
ME|Montenegro||Montenegrin|Podgorica
MA|Morocco||Moroccan|Rabat
MZ|Mozambique||Mozambican|Maputo
MM|Myanmar|Burma|Burmese|Naypyidaw,Naypyitaw
NA|Namibia||Namibian|Windhoek
NP|Nepal||Nepali,Nepalese|Kathmandu
NL|Netherlands|The Netherlands,Holland|Dutch,Dutchman|Amsterdam
NZ|New Zealand||New Zealander|Wellington
NI|Nicaragua||Nicaraguan|Managua
NE|Niger|Republic of Niger|Nigerien,Nigérien|Niamey
NG|Nigeria|Federal Republic of Nigeria|Nigerian|Abuja
MK|North Macedonia|Macedonia|Macedonian|Skopje
NO|Norway||Norwegian|Oslo
OM|Oman||Omani|Muscat
PK|Pakistan||Pakistani|Islamabad
PS|Palestine|State of Palestine,Palestinian Territories,Occupied Palestinian Territories|Palestinian|Ramallah
PA|Panama||Panamanian|Panama City
PG|Papua New Guinea||Papua New Guinean|Port Moresby
PY|Paraguay||Paraguayan|Asuncion
PE|Peru||Peruvian|Lima
PH|Philippines|The Philippines|Filipino,Filipina,Philippine|Manila
PL|Poland||Polish,Pole,Poles|Warsaw
PT|Portugal||Portuguese|Lisbon
QA|Qatar||Qatari|Doha
RO|Romania||Romanian|Bucharest
RU|Russia|Russian Federation,Soviet Union,USSR|Russian,Soviet|Moscow
RW|Rwanda||Rwandan|Kigali
SA|Saudi Arabia|Kingdom of Saudi Arabia,KSA|Saudi,Saudi Arabian|Riyadh
SN|Senegal||Senegalese|Dakar
RS|Serbia||Serbian,Serb|Belgrade
SC|Seychelles||Seychellois|Victoria
SL|Sierra Leone||Sierra Leonean|Freetown
SG|Singapore||Singaporean|
SK|Slovakia||Slovak,Slovakian|Bratislava
SI|Slovenia||Slovenian,Slovene|Ljubljana
SO|Somalia|Federal Republic of Somalia|Somali,Somalian|Mogadishu
XS|Somaliland|Republic of Somaliland|Somalilander|Hargeisa
ZA|South Africa||South African|Pretoria
SS|South Sudan|Republic of South Sudan|South Sudanese|Juba
ES|Spain||Spanish,Spaniard|Madrid
LK|Sri Lanka||Sri Lankan|Colombo
SD|Sudan|Republic of the Sudan,Republic of Sudan|Sudanese|Khartoum
SR|Suriname||Surinamese|Paramaribo
SE|Sweden||Swedish,Swede,Swedes|Stockholm
CH|Switzerland||Swiss|Bern,Berne
SY|Syria|Syrian Arab Republic|Syrian|Damascus
TW|Taiwan||Taiwanese|Taipei
TJ|Tajikistan||Tajik,Tajikistani|Dushanbe
TZ|Tanzania||Tanzanian|Dodoma
TH|Thailand||Thai|Bangkok
TL|East Timor|Timor-Leste|Timorese|Dili
TG|Togo||Togolese|Lome,Lomé
TT|Trinidad and Tobago||Trinidadian|Port of Spain
TN|Tunisia||Tunisian|Tunis
TR|Turkey|Türkiye,Turkiye,Republic of Turkey|Turkish,Turk,Turks|Ankara
TM|Turkmenistan||Turkmen|Ashgabat
UG|Uganda||Ugandan|Kampala
UA|Ukraine||Ukrainian|Kyiv,Kiev
AE|United Arab Emirates|UAE,U.A.E.,Emirates|Emirati|Abu Dhabi
GB|United Kingdom|UK,U.K.,Britain,Great Britain|British,Briton,Britons,Brit|London
US|United States|United States of America,US,U.S.,USA,U.S.A.,America|American|Washington,Washington D.C.,Washington DC
UY|Uruguay||Uruguayan|Montevideo
UZ|Uzbekistan||Uzbek,Uzbekistani|Tashkent
VA|Vatican|Holy See,Vatican City||
VE|Venezuela||Venezuelan|Caracas
VN|Vietnam|Viet Nam|Vietnamese|Hanoi
EH|Western Sahara|Sahrawi Arab Democratic Republic|Sahrawi,Saharawi|Laayoune
YE|Yemen|Republic of Yemen|Yemeni,Yemenite|Sanaa,Sana'a,Sana’a
ZM|Zambia||Zambian|Lusaka
ZW|Zimbabwe||Zimbabwean|Harare
GBE|England||English,Englishman,Englishmen|
GBS|Scotland||Scottish,Scot,Scots|Edinburgh
GBW|Wales||Welsh,Welshman|Cardiff
XC|Congo|||
`;
