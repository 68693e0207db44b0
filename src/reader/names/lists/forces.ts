/** Armed groups, coalitions, companies, forces and agencies of states: class, then a line for each: name | other names. Facts of general knowledge, written for this project. */
export const FORCES: Readonly<Record<string, string>> = {
  ArmedGroup: `
JNIM|Jama'at Nusrat al-Islam wal-Muslimin,Jamaat Nusrat al-Islam wal-Muslimin,Jama'a Nusrat ul-Islam wa al-Muslimin,Jama’at Nusrat al-Islam wal-Muslimin,Group for the Support of Islam and Muslims,Support Group for Islam and Muslims,Group to Support Islam and Muslims,Nusrat al-Islam wal-Muslimin,GSIM
Al-Qaeda|al Qaeda,al-Qaida,al Qaida,al-Qa'ida,al-Qa’ida,Al-Qaeda Central
AQIM|al-Qaeda in the Islamic Maghreb,al Qaeda in the Islamic Maghreb,al-Qaida in the Islamic Maghreb,al Qaeda's North African branch,AQMI
AQAP|al-Qaeda in the Arabian Peninsula,al Qaeda in the Arabian Peninsula
al-Qaeda in Iraq|al Qaeda in Iraq,AQI
Islamic State|ISIS,ISIL,IS,Daesh,Da'esh,Da’esh,Daech,Islamic State group,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant,Islamic State in Iraq and Syria,Islamic State in Iraq and the Levant,Islamic State of Iraq and al-Sham
Islamic State in the Greater Sahara|ISGS,Islamic State in Greater Sahara,EIGS,Islamic State Sahel Province,ISSP,IS Sahel,Islamic State in the Sahel,Islamic State Sahel
Islamic State West Africa Province|ISWAP,Islamic State in West Africa,Islamic State West Africa,IS West Africa Province
Islamic State Khorasan Province|ISKP,ISIS-K,IS-K,Islamic State Khorasan,Islamic State-Khorasan
Islamic State Central Africa Province|ISCAP,Islamic State Central Africa
Islamic State of Iraq
Boko Haram|Jama'atu Ahlis Sunna Lidda'awati wal-Jihad,JAS
Ansaru
Lakurawa
Ansar Dine|Ansar al-Din,Ansar Eddine,Ansar al-Dine,Ansar Dine
Ansaroul Islam|Ansarul Islam,Ansar ul Islam
Macina Liberation Front|Katiba Macina,Katibat Macina,Macina Brigade,Macina Battalion,FLM
MUJAO|MUJWA,Movement for Oneness and Jihad in West Africa,Movement for Unity and Jihad in West Africa
Al-Mourabitoun|al Mourabitoun,al-Murabitoun
MNLA|National Movement for the Liberation of Azawad,Azawad National Liberation Movement
HCUA|High Council for the Unity of Azawad
MAA|Arab Movement of Azawad
FLA|Azawad Liberation Front,Liberation Front of Azawad
GATIA|Imghad Tuareg Self-Defense Group and Allies
MSA|Movement for the Salvation of Azawad
Dan Na Ambassagou|Dan Nan Ambassagou,Dan Amassagou
Dozo|Dozos,Donso
Koglweogo|Koglweogos
Al-Shabaab|al Shabaab,al-Shabab,al Shabab,Shabaab,Shabab,Harakat al-Shabaab al-Mujahideen
Taliban|the Taleban,Taleban
Tehrik-i-Taliban Pakistan|TTP,Tehreek-e-Taliban Pakistan,Pakistani Taliban
Haqqani network
Baloch Liberation Army|BLA,Balochistan Liberation Army
Lashkar-e-Taiba|Lashkar-e-Tayyiba,LeT
Jaish-e-Mohammed|Jaish-e-Mohammad
Hamas
Hezbollah|Hizbollah,Hizbullah,Hizballah
Islamic Jihad|Palestinian Islamic Jihad,PIJ
Qassam Brigades|al-Qassam Brigades,Izz ad-Din al-Qassam Brigades,Ezzedine al-Qassam Brigades
Al-Quds Brigades
Al-Aqsa Martyrs Brigades|Al-Aqsa Martyrs' Brigades
Houthis|Houthi,Huthi,Huthis,Ansar Allah,Ansarullah
Hayat Tahrir al-Sham|HTS,Hayat Tahrir al Sham,Tahrir al-Sham
Al-Nusra Front|Nusra Front,Jabhat al-Nusra,al-Nusra,Jabhat Fateh al-Sham,Jabhat Fatah al-Sham,Nusra
Ahrar al-Sham
Jaysh al-Islam|Jaish al-Islam
Free Syrian Army|FSA
Syrian National Army
Syrian Democratic Forces|SDF
YPG|People's Protection Units,Kurdish People's Protection Units
YPJ
PKK|Kurdistan Workers' Party,Kurdistan Workers’ Party
PYD
Peshmerga|Kurdish Peshmerga
Kataib Hezbollah|Kata'ib Hezbollah,Kataeb Hezbollah
Asaib Ahl al-Haq
Harakat Hezbollah al-Nujaba
Islamic Resistance in Iraq
Mahdi Army
Badr Organization
Turkistan Islamic Party
M23|M23 Movement,March 23 Movement,March 23,Mouvement du 23 Mars
Congo River Alliance|AFC/M23,AFC-M23,Alliance Fleuve Congo,AFC
ADF|Allied Democratic Forces
FDLR|Democratic Forces for the Liberation of Rwanda
CODECO|Cooperative for the Development of the Congo
Mai-Mai|Mai Mai,Mayi-Mayi,Mayi Mayi
Wazalendo
Nyatura
Raia Mutomboki
Twirwaneho
Red-Tabara|RED-Tabara
Lord's Resistance Army|LRA,Lord’s Resistance Army
Rapid Support Forces|RSF
Janjaweed
SPLM-N|Sudan People's Liberation Movement-North,SPLA-N,Sudan People's Liberation Movement–North
SPLM-IO|SPLA-IO,SPLM/A-IO
Justice and Equality Movement|JEM
Sudan Liberation Movement|SLM,Sudan Liberation Army,SLA
National Salvation Front|NAS
White Army
TPLF|Tigray People's Liberation Front,Tigray People’s Liberation Front
Tigray Defense Forces|TDF,Tigray Defence Forces
Fano
OLA|Oromo Liberation Army,OLF-Shene
Seleka|Séléka,ex-Seleka
Anti-Balaka|anti-balaka,Anti-balaka
Coalition of Patriots for Change|CPC
FACT|Front for Change and Concord in Chad
Ambazonia Defence Forces
Naparama
RENAMO|Renamo
Ansar al-Sunna
Polisario Front|Polisario
Libya Dawn
Benghazi Defense Brigades
Ansar al-Sharia
FARC|Revolutionary Armed Forces of Colombia
ELN|National Liberation Army
Clan del Golfo|Gulf Clan
Shining Path
Sinaloa Cartel
Abu Sayyaf|Abu Sayyaf Group
Moro Islamic Liberation Front|MILF
Bangsamoro Islamic Freedom Fighters
New People's Army|NPA
Arakan Army
Kachin Independence Army|KIA
Karen National Liberation Army|KNLA,Karen National Union
MNDAA|Myanmar National Democratic Alliance Army
TNLA|Ta'ang National Liberation Army
People's Defence Force|People's Defense Force,PDF,People's Defence Forces
ARSA|Arakan Rohingya Salvation Army
LTTE|Tamil Tigers,Liberation Tigers of Tamil Eelam
Naxalites
Niger Delta Avengers
MEND|Movement for the Emancipation of the Niger Delta
IPOB|Indigenous People of Biafra
Eastern Security Network
Civilian Joint Task Force|CJTF
Azov|Azov Regiment,Azov Battalion
IRA|Irish Republican Army
Jemaah Islamiyah
Mujahedeen-e-Khalq
Jundallah
Jaish al-Adl
Viv Ansanm
G9
Patriotic Front for Liberation
FPL|Patriotic Liberation Front
Front for the Defense of the Republic
National Front for the Liberation of Azawad
Signatories in Blood|Those Who Sign in Blood
Ansar Beit al-Maqdis
Sinai Province|Wilayat Sinai
Jund al-Khilafah
National Resistance Front
Resistance Committees
`,
  Coalition: `
CMA|Coordination of Azawad Movements,Coordination des mouvements de l'Azawad
CSP|Permanent Strategic Framework,CSP-PSD,CSP-DPA,Strategic Framework for the Defense of the People of Azawad
Platform of Algiers
Southern Transitional Council|STC
Saudi-led coalition|Saudi-led military coalition
Global Coalition|US-led coalition,U.S.-led coalition,Global Coalition to Counter ISIL,Counter ISIL Coalition
Syrian National Coalition
Sudan Revolutionary Front|SRF
Forces of Freedom and Change|FFC
Brotherhood Alliance|Three Brotherhood Alliance
Popular Mobilization Forces|Popular Mobilisation Forces,PMF,Hashd al-Shaabi,Popular Mobilization Units,PMU
Northern Alliance
Fatah
Palestine Liberation Organization|PLO
June 5 Movement|M5-RFP
`,
  PrivateMilitaryCompany: `
Wagner Group|Wagner,Wagner PMC,PMC Wagner,Wagner mercenary group
Africa Corps|Afrika Corps
Blackwater
Academi
Dyck Advisory Group
Executive Outcomes
SADAT
Redut
Bancroft
Asgaard
`,
  StateForce: `
FAMa|FAMA,Malian Armed Forces,Forces armées maliennes,Forces Armées Maliennes
VDP|Volunteers for the Defense of the Homeland,Volunteers for the Defence of the Homeland,Volunteers for the Defense of the Fatherland,Volontaires pour la défense de la patrie
FARDC|Armed Forces of the Democratic Republic of the Congo,Armed Forces of the Democratic Republic of Congo
Sudanese Armed Forces|SAF,Sudan Armed Forces
Somali National Army|SNA
Danab
SSPDF|South Sudan People's Defence Forces,South Sudan People's Defense Forces
SPLA|Sudan People's Liberation Army
Rwanda Defence Force|RDF,Rwandan Defence Force,Rwandan Defence Forces
UPDF|Uganda People's Defence Force,Uganda People's Defence Forces,Ugandan People's Defence Forces
Kenya Defence Forces|KDF
ENDF|Ethiopian National Defense Force,Ethiopian National Defence Force
Israel Defense Forces|IDF,Israel Defence Forces,Israeli Defense Forces
Islamic Revolutionary Guard Corps|IRGC,Iranian Revolutionary Guard Corps,Revolutionary Guards,Revolutionary Guard
Quds Force
Basij
Libyan National Army|LNA,Libyan Arab Armed Forces
Syrian Arab Army
Iraqi Security Forces|ISF
Afghan National Army|ANA
Tatmadaw
U.S. Africa Command|AFRICOM,US Africa Command,Africom,United States Africa Command
CENTCOM|U.S. Central Command,US Central Command,United States Central Command
EUCOM|US European Command
Combined Joint Task Force|CJTF-OIR,Combined Joint Task Force - Operation Inherent Resolve,Combined Joint Task Force-Operation Inherent Resolve
Pentagon
Operation Barkhane|Barkhane,Barkhane force,Operation Barkhane
Operation Serval|Serval
Task Force Takuba|Takuba
Operation Sabre
Sangaris
Presidential Guard
Republican Guard
National Guard
FSB|Federal Security Service
GRU
SBU|Security Service of Ukraine
CIA|Central Intelligence Agency
FBI|Federal Bureau of Investigation
MI6
Mossad
Shin Bet
DGSE
NISA|National Intelligence and Security Agency
Red Berets
Green Berets
Delta Force
Navy SEALs
NAVCENT
Black Sea Fleet
Burkinabe Armed Forces
RSP|Regiment of Presidential Security
Rapid Intervention Battalion|BIR
Lebanese Armed Forces|LAF
Nigerian Armed Forces
Armed Forces of Ukraine|Ukrainian Armed Forces,ZSU
Royal Air Force|RAF
Royal Navy
People's Liberation Army|PLA
`,
  GoverningAuthority: `
Kremlin
White House
State Department|US State Department,U.S. State Department,U.S. Department of State,Department of State
Foreign Office
Downing Street
Elysee|Élysée,Elysée,Elysee Palace,Élysée Palace
Quai d'Orsay
Department of Defense|US Department of Defense,U.S. Department of Defense,DoD,Defense Department,Defence Department
U.S. Treasury|US Treasury,Treasury Department,US Treasury Department
Congress|U.S. Congress,US Congress
Knesset
State Duma|Duma
Bundestag
CNSP|National Council for the Safeguard of the Homeland,National Council for the Safeguarding of the Homeland,National Committee for the Salvation of the People
MPSR|Patriotic Movement for Safeguard and Restoration
Transitional Sovereignty Council|Sovereignty Council,Sovereign Council
Transitional Military Council|TMC
State Administration Council|SAC
Government of National Accord|GNA
Government of National Unity
Palestinian Authority|Palestinian National Authority
Hamas-run health ministry
Kurdistan Regional Government|KRG
Politburo
National Transitional Council|Transitional Council
Presidential Leadership Council
Supreme Political Council
`,
};
