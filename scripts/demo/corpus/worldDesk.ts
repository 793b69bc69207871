// Market texts from around the world: accents, guillemets, smart quotes, other scripts, local market habits.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** International market texts with both annotators' marks. */
export const worldDesk: readonly MarkedDocument[] = [
  {
    name: 'world-zurich-letter',
    marked: `Zürich, den 4. Juni – our weekly letter in English

The SMI closed the week where it had begun. Underneath, much moved. [[Nestlé|stock]] lost 2.4 % after its new chief called the first half «a transition», a word that cost [[Givaudan|stock]] as much when it was used there. [[Lonza|stock]] (+5.1 %) and [[Sika|stock]] (+2.2 %) made up for it. [[UBS|stock]] marked time.

The reason for our calm is the [[franc|forex]]. It fell to 0.9810 per euro on Tuesday, and exporters breathe. «At parity with the [[euro|forex]] I would buy everyone a fondue», says the treasurer of [[Bühler|b:stock]], the (unlisted) maker of mills from Uzwil. He may wait a while: [[EUR/CHF|forex]] has not been there since 2022.

A word on the new coin exchange on the Bahnhofstrasse. It offers [[Bitcoin|crypto]], [[Ether|crypto]] and [[Tezos|crypto]], closes at six, and has an espresso bar.`,
  },
  {
    name: 'world-mumbai-wrap',
    marked: `Mumbai market wrap

Benchmarks ended at a record for the ninth day out of ten, led by software exporters. [[TCS|stock]] rose 2.7 per cent and [[Wipro|stock]] 3.9 per cent after [[Accenture|stock]] raised its forecast in New York. [[HDFC Bank|stock]], the heaviest stock in the index, was flat.

The [[rupee|forex]] closed at 83.47 per [[dollar|a:forex|gold:b]], helped by inflows into bonds, and by what dealers called “the usual gentleman at 83.50”, meaning the central bank. Forward premia fell.

Small caps were mixed. [[Suzlon|stock]] hit its upper limit of 5 per cent; [[Paytm|stock]] gave up 1.8 per cent. A block of ₹1,140 crore in [[Zomato|stock]] changed hands before noon.

Local coin platforms reported a rush for [[Polygon|a:crypto]], which was founded here, and for [[Shiba Inu|crypto]], which was not. A tax of one per cent on each sale of [[bitcoin|crypto]] and the rest remains in force.`,
  },
  {
    name: 'world-sao-paulo-minute',
    marked: withCrlf(`São Paulo em um minuto (English service)

Ibovespa +0.7 %, turnover R$ 19 bi.

▲ [[PETR4|stock]] +2.1 %: board approves extra dividend
▲ [[Embraer|stock]] +6.3 %: order for 45 jets “not yet signed, but inked in pencil”
▼ [[VALE3|stock]] −1.2 %: iron ore under $100
▼ [[Magazine Luiza|stock]] −4.8 %: rates, rates, rates

Câmbio. The [[real|forex]] gained 0.9 % to 5.41, the best of its peers for a change; [[USD/BRL|forex]] one-month volatility is back at 14. The [[Colombian peso|forex]] and the [[Chilean peso|forex]] did not follow, copper was weak.

Cripto. A fintech lets its clients turn salary into [[USDC|a:crypto|b:forex]] on payday. Half of them do. The other half, its founder jokes, buy [[Dogecoin|crypto]] by lunch.`),
  },
  {
    name: 'world-warsaw-plea',
    marked: `“Don’t peg it” – an open letter

Each spring someone in Łódź or Kraków proposes that we tie the [[złoty|forex]] to the [[euro|forex]]. Each spring I write this letter.

A floating [[złoty|forex]] is the shock absorber that saw us through 2009. When demand fell, the currency fell by a third, [[KGHM|stock]] went on selling copper for dollars, and nobody in Lubin lost a job. Compare the Baltic states: pegged, proud, and emptied of their young.

Yes, borrowers in [[Swiss francs|forex]] paid dearly. But that was the fault of banks – [[mBank|a:stock]] and [[Millennium|stock]] have provisioned more for it than they earned in five years – not of the float.

And to the gentleman from Sopot who suggests we all use [[bitcoin|crypto]] instead: sir, I checked its price when I began this paragraph and again now. I would owe you a pierogi.

— Prof. Wiesława Głąb`,
  },
  {
    name: 'world-lagos-parallel-market',
    marked: `Street rates, Lagos Island, 3 p.m.

By the mosque they quote the [[naira|forex]] at 1,545 buy and 1,560 sell. On Allen Avenue you may get 1,552 if you smile. The official window closed at 1,498. For the [[pound|forex]] 1,980, for the [[euro|forex]] 1,670, and nobody wants [[CFA francs|b:forex|gold:b]].

The young men with two phones do not touch paper. They sell [[USDT|crypto]] at 1,549, peer to peer, and it lands before you have put your phone back. One of them, Emeka, says he does forty trades on a good day. He keeps his profit in [[BTC|crypto]] and his rent in [[Tether|crypto]]. “[[Ethereum|crypto]] is for people with patience for fees,” he says.

On the exchange [[Dangote Cement|stock]] and [[MTN Nigeria|stock]] each closed up 10 per cent, which is as much as is allowed. [[GTCO{a: Plc}|stock]] fell. A trader shrugs: “When money melts, you buy cement.”`,
  },
  {
    name: 'world-hong-kong-open',
    marked: `香港 open, notes for the London desk

HSI +1.4% in the first half hour. It's the platforms again: [[Meituan|stock]] ([[3690.HK|stock]]) +5, [[JD.com|stock]] +3, [[0700.HK|stock]] +2.2. [[HSBC|stock]] ex-dividend. Property dead, [[Sun Hung Kai|stock]] −1.

Fix for the [[yuan|forex]] came at 7.1250, much stronger than models said; [[offshore yuan|forex]] jumped 200 pips and then forgot about it. [[USD/HKD|forex]] near the weak end of its band, 7.8490, so expect the HKMA to buy [[Hong Kong dollars|a:forex]] in New York hours.

The local [[bitcoin|crypto]] and [[ether|crypto]] funds took in next to nothing (HK$9m). One issuer waives its fee until year end. For what it's worth, [[OSL|a:stock]] shares, the licensed venue, −7 on that.

Typhoon signal no. 3 hoisted. If no. 8 goes up before noon, everything shuts incl. derivatives, pls tell clients with [[3690.HK|stock]] stops!`,
  },
  {
    name: 'world-reykjavik-column',
    marked: `Krónan og kaffið: a column

I pay for coffee in a currency that is used by fewer people than live in Bristol. The [[Icelandic króna|forex]] is the smallest floating money on earth, and on some days you can watch it float. Last Thursday a pension fund bought [[euros|forex]] for its new holding in [[Marel|stock]], and by evening my sister's mortgage felt it.

We speak of it as of a teenage son: it has promise, it keeps odd hours, it borrowed from foreigners once. Economists at the university prefer to adopt the [[Canadian dollar|b:forex]]; my barber prefers [[bitcoin|crypto]], as the town of Reykjanesbær is full of machines that make it from hot water.

I own forty shares of [[Icelandair|stock]] and a [[króna|a:forex]] bill from 1981 which still smells of fish. [[JBT Marel|stock]] was down 1 % yesterday. The coffee went up again.`,
  },
  {
    name: 'world-paris-mid-session',
    marked: `Mi-séance à Paris – service in English

« Le luxe fatigue », and so does the index: CAC −0.6 % at 13:00.

[[LVMH|stock]] −2.9 % and [[Kering|stock]] −4.1 % after Chinese retail sales; [[Hermès|stock]], as ever, less (−0.8 %). [[L’Oréal|stock]] −1.5 %. On the other side, [[TotalEnergies|stock]] +1.0 %, and [[Thalès|stock]] +2.3 % on a radar contract for Warsaw. [[Société Générale|stock]] +0.4 %.

Among small values, [[Crédit du Rhône|stock]] (+11 %) is said to be looked at by [[BNP Paribas|a:stock|gold:b]].

The [[euro|forex]] stands at 1.0887 dollar (−0.2 %). It is down against the [[yen|forex]] too, 160.90, where Japanese insurers sell [[EUR/JPY|forex]] each year before the summer.

The [[bitcoin|crypto]] is at 57 900 €, the [[ether|crypto]] at 2 255 €. The start-up which makes the little hardware wallets will not go public this year, its founder told « Les Échos ».`,
  },
];
