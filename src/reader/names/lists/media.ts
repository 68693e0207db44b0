/** News media, agencies, publishers and platforms: a line for each: name | other names. Facts of general knowledge, written for this project. */
export const MEDIA = `
Reuters|Thomson Reuters
AFP|Agence France-Presse,Agence France Presse
Associated Press|AP,The Associated Press
United Press International|UPI
DPA|dpa,Deutsche Presse-Agentur
EFE
ANSA
Kyodo|Kyodo News
Xinhua|Xinhua News Agency
TASS|ITAR-TASS,Tass
RIA Novosti
Interfax
Sputnik|Sputnik News
RT|Russia Today
Anadolu Agency|Anadolu
SANA|Syrian Arab News Agency
IRNA
Fars News Agency|Fars
Tasnim
WAFA
SUNA
BBC|BBC News,BBC World Service,BBC Africa,British Broadcasting Corporation
BBC Hausa
BBC Monitoring
CNN
Al Jazeera|Al-Jazeera,Aljazeera,Al Jazeera English
Al Arabiya|Al-Arabiya
Al Mayadeen|Al-Mayadeen
Al-Akhbar
Al Manar|Al-Manar
France 24|FRANCE 24,France24
RFI|Radio France Internationale,Radio France International
TV5 Monde|TV5Monde,TV5
Le Monde
Le Figaro
Le Parisien
Libération|Liberation
Jeune Afrique|The Africa Report Jeune Afrique
Mediapart
Deutsche Welle|DW
Der Spiegel|Spiegel
ARD
ZDF
El País|El Pais
Corriere della Sera
New York Times|NYT,The New York Times
Washington Post|The Washington Post
Wall Street Journal|The Wall Street Journal,WSJ
USA TODAY|USA Today
Los Angeles Times
Bloomberg|Bloomberg News
CBS|CBS News
NBC|NBC News
ABC News
Fox News
NPR|National Public Radio
PBS
VOA|Voice of America
Radio Free Europe|RFE/RL,Radio Free Europe/Radio Liberty,Radio Liberty
Politico
Axios
Newsweek
Time magazine
Foreign Policy
Vice News
Daily Beast
Long War Journal|FDD's Long War Journal
Guardian|The Guardian
Times of London
Daily Telegraph|The Telegraph
The Independent
Financial Times
The Economist
Sky News
ITV
Daily Mail
The Times
The Week
Times of India
Hindustan Times
The Hindu
NDTV
Press Trust of India|PTI
Geo News
Daily Star
Haaretz
Jerusalem Post
Times of Israel
Ynet
Channel 12
Daily Sabah
Hurriyet|Hürriyet
TRT|TRT World
Middle East Eye
Al-Monitor
Saudi Press Agency
Dawn newspaper
The New Arab
Arab News
Asharq Al-Awsat
Rudaw
Kurdistan 24
Amaq|Amaq News Agency,Amaq news agency,Aamaq
Az-Zallaqa|Al-Zallaqa,al-Zallaqa,Zallaqa
Al-Andalus
Al-Furqan
Al-Naba|al-Naba
Kyiv Independent|The Kyiv Independent
Ukrainska Pravda
Kyiv Post
Ukrinform
Meduza
Novaya Gazeta
Kommersant
Izvestia
Rybar
Radio Okapi
Actualite.cd
Sudan Tribune
Radio Dabanga|Dabanga
Ayin Network
Garowe Online
Shabelle|Radio Shabelle,Shabelle Media
Radio Mogadishu
Goobjoog
Hiiraan Online
Caasimada Online
Daily Nation
The EastAfrican
Capital FM
New Vision
Daily Monitor
The New Times
Addis Standard
Premium Times
The Punch|Punch
Vanguard
Daily Trust
ThisDay
HumAngle
Channels TV|Channels Television
Sahara Reporters
PR Nigeria
Zagazola
AllAfrica|allAfrica,allAfrica.com
Africanews|AfricaNews
The Africa Report|Africa Report
Africa Confidential
Mali Web|Maliweb,MaliWeb
Malijet
Journal du Mali
Studio Tamani
ORTM
Sahelien|Sahelien.com
Nord Sud Journal
L'Essor
L'Observateur
RTB|Radio Télévision du Burkina
Omega FM
Lefaso.net|LeFaso.net
Burkina24
Sidwaya
Wakat Séra|Wakat Sera
Seneweb
ActuNiger
Air Info
Tele Sahel
Alwihda|Alwihda Info
TchadInfos
Ouest-France
APA News|APA
PANA
Abidjan.net
Mada Masr
Al-Ahram|Ahram Online
Asharq News
Libya Observer
Libya Herald
Enab Baladi
North Press
Hawar
Shaam Network
Irrawaddy|The Irrawaddy
Myanmar Now
Mizzima
Frontier Myanmar
Khaama Press
TOLOnews|Tolo News,TOLO News
Pajhwok
Amu TV
Philippine Star
Rappler
Inquirer
El Tiempo
El Universal
Miami Herald
Caliber.Az
APA.az
Armenpress
Indo Premier
Barron's|Barron’s
LBCI
Daily Beirut
L'Orient-Le Jour|L'Orient Today
Naharnet
Facebook
Twitter
Telegram
WhatsApp
YouTube
TikTok
Instagram
Rocket.Chat
Chirpwire
Wikipedia
Google
`;
