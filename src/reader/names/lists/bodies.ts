/** Organisations of states, their organs, peace operations and research houses: class, then a line for each: name | other names. Facts of general knowledge, written for this project. */
export const BODIES: Readonly<Record<string, string>> = {
  InternationalOrganization: `
United Nations|UN,U.N.,United Nations Organization
UN Security Council|United Nations Security Council,Security Council,UNSC,U.N. Security Council
UN General Assembly|United Nations General Assembly,U.N. General Assembly
UN Secretariat|United Nations Secretariat
UNHCR|UN High Commissioner for Refugees,United Nations High Commissioner for Refugees,UN Refugee Agency,U.N. refugee agency,UN refugee agency
UNICEF|United Nations Children's Fund,UN Children's Fund
World Food Programme|WFP,World Food Program
OCHA|UN OCHA,UNOCHA,Office for the Coordination of Humanitarian Affairs,United Nations Office for the Coordination of Humanitarian Affairs,UN Office for the Coordination of Humanitarian Affairs
OHCHR|Office of the High Commissioner for Human Rights,UN Human Rights Office,U.N. human rights office,UN human rights office
UN Human Rights Council|United Nations Human Rights Council,Human Rights Council
UNESCO
UNRWA
UNDP|United Nations Development Programme,UN Development Programme
UNODC
International Organization for Migration|IOM,International Organisation for Migration
World Health Organization|WHO,World Health Organisation
International Atomic Energy Agency|IAEA
African Union|AU,A.U.
ECOWAS|Economic Community of West African States,CEDEAO
IGAD|Intergovernmental Authority on Development
SADC|Southern African Development Community
East African Community|EAC
Alliance of Sahel States|AES,Confederation of Sahel States,Confederation of the Sahel States,Association of Sahel States
G5 Sahel|G5-Sahel,Group of Five Sahel
Arab League|League of Arab States
Gulf Cooperation Council|GCC
Organisation of Islamic Cooperation|OIC,Organization of Islamic Cooperation
European Union|EU,E.U.
European Commission
European Parliament
European Council
NATO|Nato,North Atlantic Treaty Organization,North Atlantic Alliance
OSCE|Organization for Security and Co-operation in Europe,Organisation for Security and Co-operation in Europe
CSTO|Collective Security Treaty Organization
ASEAN
Organization of American States|OAS
International Criminal Court|ICC
International Court of Justice|ICJ
International Monetary Fund|IMF
World Bank
African Development Bank
Interpol|INTERPOL
Europol
Frontex
International Committee of the Red Cross|ICRC
Red Cross
Red Crescent
International Federation of Red Cross and Red Crescent Societies|IFRC
Global Coalition to Defeat ISIS
Lake Chad Basin Commission
Group of Seven|G7
Group of Twenty|G20
Francophonie|OIF
Commonwealth
OPCW|Organisation for the Prohibition of Chemical Weapons,Organization for the Prohibition of Chemical Weapons
`,
  PeaceOperation: `
MINUSMA|United Nations Multidimensional Integrated Stabilization Mission in Mali,UN Multidimensional Integrated Stabilization Mission in Mali,Minusma
MINUSCA|United Nations Multidimensional Integrated Stabilization Mission in the Central African Republic,Minusca
MONUSCO|Monusco,United Nations Organization Stabilization Mission in the Democratic Republic of the Congo
MONUC
UNMISS|United Nations Mission in South Sudan,UN Mission in South Sudan
UNAMID|African Union-United Nations Hybrid Operation in Darfur
UNISFA
UNITAMS
UNIFIL|Unifil,United Nations Interim Force in Lebanon,UN Interim Force in Lebanon
UNDOF|United Nations Disengagement Observer Force
UNTSO
UNFICYP
UNSMIL
UNAMA
UNAMI
UNSOM
MINUSTAH
MINURSO
UNOCI
AMISOM|African Union Mission in Somalia
ATMIS|African Union Transition Mission in Somalia
AUSSOM
AFISMA
MISCA
MISMA
SAMIM|SADC Mission in Mozambique
SAMIDRC|SADC Mission in the Democratic Republic of Congo
ECOMOG
ECOMIG
EUTM|EUTM Mali,European Union Training Mission in Mali,EU Training Mission
EUCAP|EUCAP Sahel
EUFOR
KFOR
ISAF|International Security Assistance Force
Multinational Joint Task Force|MNJTF
G5 Sahel Joint Force|FC-G5S,G5 Sahel joint force,Joint Force of the G5 Sahel
East African Community Regional Force|EACRF
Multinational Security Support Mission|MSS
Special Monitoring Mission
`,
  ResearchOrganization: `
Institute for the Study of War|ISW
Institute for Security Studies|ISS
Carnegie Endowment for International Peace|Carnegie Endowment
Chatham House
Rand Corporation|RAND Corporation,RAND,Rand
Brookings Institution
Atlantic Council
Clingendael Institute|Clingendael
SIPRI|Stockholm International Peace Research Institute
International Institute for Strategic Studies|IISS
Royal United Services Institute|RUSI
Center for Strategic and International Studies|CSIS
Council on Foreign Relations|CFR
Africa Center for Strategic Studies
Institut Montaigne
Timbuktu Institute
Konrad Adenauer Foundation|Konrad-Adenauer Foundation
Soufan Center|Soufan Group
Rift Valley Institute
Washington Institute|Washington Institute for Near East Policy
Middle East Institute
Control Risks
Verisk Maplecroft
Promediation
Combating Terrorism Center
IFRI
`,
  Monitor: `
SITE Intelligence Group|SITE,SITE Intelligence,SITE monitoring group,US-based SITE Intelligence Group
ACLED|Armed Conflict Location and Event Data Project,Armed Conflict Location & Event Data Project,Armed Conflict Location and Event Data
Syrian Observatory for Human Rights|SOHR,Syrian Observatory
Human Rights Watch|HRW
Amnesty International|Amnesty
International Crisis Group|Crisis Group,ICG
Airwars
Bellingcat
Menastream|MENASTREAM
Uppsala Conflict Data Program|UCDP
Kivu Security Tracker
Syrian Network for Human Rights|SNHR
White Helmets|Syrian Civil Defence,Syrian Civil Defense
Conflict Armament Research
Small Arms Survey
NetBlocks
Committee to Protect Journalists|CPJ
Reporters Without Borders
Yale Humanitarian Research Lab|Humanitarian Research Lab
Emergency Lawyers
`,
  Organization: `
Doctors Without Borders|Medecins Sans Frontieres,Médecins Sans Frontières,MSF
Save the Children
Oxfam
Norwegian Refugee Council|NRC
International Rescue Committee|IRC
Action Against Hunger
Mercy Corps
CARE International
World Vision
Islamic Relief
Catholic Relief Services
Danish Refugee Council
Caritas
Catholic Church
Orthodox Church
Muslim Brotherhood
B'Tselem
TotalEnergies
Gazprom
Barrick Gold
Orano
Areva
EgyptAir
Air France
Turkish Airlines
Aeroflot
`,
};
