/** Given names that are met in the news, with what they tell of gender: f and m, or both. Facts of general knowledge, written for this project. */
export const GIVEN_NAMES = {
  m: `
abdel abdelaziz abdelkader abdelmalek abderrahmane abdi abdirahman abdou abdoul abdoulaye abdourahamane abdul abdulaziz abdullah
abdullahi abiy abou aboubacar abubakar abraham achille adam adama adel ahmad ahmadou ahmed aime alain alassane albert alberto alejandro
aleksandr aleksei alex alexander alexandre alexei alfred alhaji ali aliou alioune alpha alphonse amadou amin amir amos andre andrei andrew andriy
anatoly anders andrea ange anthony antoine anton antonio antony antónio ariel arkady arthur asad ashraf assimi augustin aziz babacar bachir bakary
bahram baptiste barack bashar bashir ben benedict benjamin benoit benyamin bernard bill blaise bob boris boubacar boubakar boubou brahim brett brian
bruce bruno carlos chad charles cheick cheikh choguel chris christian christophe christopher claude clement colin constant constantin
cyril cyrille dan daniel daouda david denis dennis didier dieudonne diego dimitri djibril dmitri dmitriy dmitry dmytro dominique
donald douglas ebrahim edgar edmond edouard eduardo edward elias elie elon emile emmanuel emmerson enrique eric ernest esmail etienne
evariste evgeny fabrice faisal farouk faustin faustin-archange felipe felix felix-antoine ferdinand fernando filippo florent fouad francis
francisco franck francois françois frank frederic fred gabriel gary gaston gavin gennady geoffrey george georges gerard gilbert gilles giorgio
goodluck graham gregory guido guillaume gustavo guy habib hama hamadou hamadoun hamed hamid hamidou hamza harold haroun hashim hassan
hassane heiko henri henry herve hervé hichem hisham hosni houssein hugo hussein ian ibrahim ibrahima idris idriss idrissa igor ihor ilya
imran isaac isaias isiah ismael ismail ismaila israel issa issoufou issouf ivan iyad iyad jacob jacques jake jalal jamal james jan jared jason
javier jean jean-baptiste jean-claude jean-francois jean-louis jean-luc jean-marie jean-paul jean-pierre jean-yves jeffrey jens jerome jim joao joe
joel johannes john johnny jonas jonathan jorge jose joseph josep josh joshua josé juan jules julian julien julius justin kaka kamal karim
karl keith ken kenneth kevin khaled khalid khalifa kim kirill kofi konstantin kristian kurt kyle laurent lazare leo leon leonid leopold lloyd
louis luc luca lucas luis luiz macky mahamadou mahamane mahamat mahmood mahmoud malcolm malick mamadou mamady mamoudou manuel marc marcel marco
marcus mario mark martin massoud mathias mathieu matthew maurice max maxim mehdi mevlut mevlüt michael michel miguel mike mikhail mohamed mohammad
mohammed moctar modibo mohamud moise moktar mokhtar moses mountaga mourad moussa moustapha muhammad muhammadu muammar mukhtar mustafa mustapha mykhailo
nabil nana naser nasser nathan ndoum nelson nicholas nick nicolas nicolás nikolai noel nouri oleg oleh oleksandr oleksii oleksiy olivier
olusegun omar ould oumarou ousmane oscar osama othman pablo pascal patrick patrice paul pavel pavlo pedro peter petro philip philippe pierre
rachid rafael rahul rajiv ralph ramadan ramtane ramzan randolph raoul rashid raul raymond recep reda rene rex reza riad richard rick
robert roberto roch rodrigo roger roland roman ron ronald rory roy rudy ruslan saad sabri sadio saddam sadou said saif saleh salah salif
salim salman salva sam sami samir samuel sanda sani sayed scott sean sebastien seif seidou serge sergei sergey sergio serhii seydou shamil
shehu sidi sidiki simon simeon slobodan soumaila soumaïla souleymane staffan stanislas stefan stephane stephen steve steven suleiman sultan taha
tahir tareq tarek tariq tayyip teodoro terry thabo theodore thierry thomas tiebile tiébilé tim timothy tobias todd tom tomas tony toussaint
umar usman uhuru vadim valery vasily viktor vincent vitali vitaly vladimir volodymyr vyacheslav wael wali walid walter wang warren
wilfried william winston xavier xi yacouba yahya yan yasser yassin yaya yevgeny yoav yoweri yousef youssef youssouf yuri yuriy yusuf yves zakaria zelensky zine
anas bassel badran qasem abu mahdi hakan haytham nawaf ismaïl jarba doug igor sylvain isidore simplice kader kassim lassina
`,
  f: `
adama aicha aïcha aisha aissata alexandra alice alicia alison aminata amina amy ana anastasia andrea angela angelina anna anne annalena antoinette
arancha asma assetou awa aya barbara beatrice betty bintou brigitte carla carol caroline catherine cecile chantal charlotte christina christine
claire claudia clarissa condoleezza corinne cristina daniela deborah denise diana diane djeneba donatella dorothy elena elisabeth elizabeth ellen
emily emma esther eva fadima fanta farida fatima fatime fatou fatoumata federica felicia flavia florence francoise françoise gabriela genevieve
georgette gina giorgia gloria grace greta hadiza hala halima hanan hannah hawa hazel helen helena helene hillary huda ilaria ines ingrid
irene irina isabel isabelle jacinda jane janet jeanne jennifer jessica joan joanne josephine joy joyce judith julia juliana julie kadiatou kamala
karen karin karine kate katherine kathleen kathy katrin laila laura leila leni leïla lina linda lisa liz lucia lucie lucy lyse malala
margaret margot maria mariam mariame marie marina marine martha martine mary maryam maya melissa meron michele michelle mina monica monique
nadia nadine najat nancy natalia nathalie nicola nicole nikki nina nora oksana olena olga oumou pamela patricia paula pauline
rachel rahma rama ramata ravina rebecca regina rokia rosa rose rosemary ruth sabine safiatou salimata samantha sandra sara sarah selma sharon
sheila sofia sonia sophie stephanie susan svetlana sylvie tatiana teresa theresa ursula valentina valerie vanessa vera veronica veronique viktoria
virginia wendy yulia yvonne zahra zainab zara zeinab zoe
`,
};
