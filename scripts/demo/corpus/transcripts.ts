// Transcripts of calls, interviews and panels: speakers, hesitations, questions and answers.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Call and interview transcripts with both annotators' marks. */
export const transcripts: readonly MarkedDocument[] = [
  {
    name: 'call-tamarind-second-quarter',
    marked: `OPERATOR: Good afternoon, and welcome to the second-quarter call of [[Tamarind Health|stock]]. Our first question comes from Priya Nair.

PRIYA NAIR: Thanks, and well done on the quarter. Two from me. First, foreign exchange. You said there was a headwind of 140 basis points. How much of it was the [[yen|forex]], and what rate do you assume from here?

LARS HOLM (CFO): About half was the [[yen|forex]], and the rest the [[Brazilian real|forex]] and a bit of [[sterling|forex]]. We plan on 150 for [[dollar-yen|forex]] and 1.08 for the [[euro|forex]]. If today's rates hold, it turns into a small tailwind in the fourth quarter.

PRIYA NAIR: Great. And the second one: capital. With your stock where it is…

LARS HOLM: [Laughs.] You want to know if we'd still buy it. Yes. We bought 2.1 million [[Tamarind|b:stock|gold:b]] shares in the quarter, at an average of $61, and there is $800 million left on the authorisation.

OPERATOR: Next is Ed Moss.

ED MOSS: Hi. [[Teladoc|stock]] and [[Doximity|stock]] both talk about slower clinic budgets. Do you see it?

LARS HOLM: We do not.`,
  },
  {
    name: 'podcast-halving',
    marked: `HOST: So, the halving. Explain it to my mum.

GUEST: Hi, mum. Every four years or so, the number of new [[bitcoins|crypto]] made per block is cut in half. Right now that's 3.125 [[BTC|crypto]] each ten minutes.

HOST: And fewer new ones means the price goes up.

GUEST: It means fewer new ones. The price did go up after the last ones, but so did [[Litecoin|crypto]] before its halving, and it went nowhere after.

HOST: What about the miners? My mum has [[Riot|stock]] shares. She does! She does not know why.

GUEST: Then she has a geared bet on power prices. [[Marathon|stock]] and [[Riot|stock]] make half the coins for the same bill. [[CleanSpark|stock]] bought cheap sites, so I like that one better. But hold on, if what she wants is [[bitcoin|crypto]], she should get [[bitcoin|crypto]].

HOST: Not [[ether|a:crypto]]?

GUEST: Different animal. [[Ether|crypto]] has no halving, it burns a part of the fees. And please, nobody's mum needs [[Shiba Inu|crypto]].

HOST: She likes the dog.`,
  },
  {
    name: 'interview-treasurer',
    marked: withCrlf(`Q: You run treasury for a mid-sized maker of bicycles. What keeps you up at night?

A: The [[Taiwan dollar|forex]]. We buy gears and frames there. Most contracts are in US money, but when the [[TWD|forex]] moved six per cent in two days last spring our suppliers all called within the week.

Q: So you hedge [[USD/TWD|forex]]?

A: With non-deliverable forwards, for 60 % of the next two quarters. The [[euro|forex]] against the [[dollar|forex]] we hedge at 80 %. The [[koruna|forex]], for our plant in Pilsen, with the bank next door.

Q: Some treasurers of your size hold [[bitcoin|crypto]].

A: Some treasurers of my size are bored. [Smiles.] We looked at [[USDC|a:crypto|b:forex]] for paying a supplier at weekends. It worked. Then the auditors came and it stopped working.

Q: Would going public change your job?

A: I would get more mail. We compare ourselves with [[Shimano|stock]] and [[Giant|stock]] since they publish their hedges. Shimano makes the best notes to the accounts in the trade, I read them on the train.`),
  },
  {
    name: 'call-orlanda-agm',
    marked: `CHAIR: Thank you. Microphone two, please.

SHAREHOLDER: Good morning. Rosa Pinto, I own four hundred [[Orlanda|a:stock]] shares since 1998. You turned down forty-one euros from [[Nippon Steel|a:stock|gold:b]]. Yesterday [[ORL.MI|stock]] closed at thirty-three. I would like to know what you see which the rest of us do not.

[Applause.]

CHAIR: Mrs Pinto, thank you. The board believes that the offer did not value the electric furnace in Taranto, on which we have spent six hundred million. [[ArcelorMittal|stock]] and [[Salzgitter|stock]] trade at higher multiples with older plants. As for the last weeks, all steel has been weak; [[Thyssenkrupp|stock]] is down twenty per cent, and the strong [[euro|forex]] makes imports cheap.

SHAREHOLDER: So it is the fault of the weather.

CHAIR: It is the fault of the [[renminbi|forex]], in part. When it falls by five per cent, the price of Chinese coil falls in [[euros|b:forex]] the next morning.

SHAREHOLDER: I will be seventy-eight in March. Kindly hurry.`,
  },
  {
    name: 'panel-payments-2030',
    marked: `MODERATOR: Will anyone still use cards in 2030?

ADEYEMI: In Lagos my cousins get paid in [[USDT|crypto]] and buy rice with it. They don't think of it as an investment. The [[naira|forex]] lost half its value in a year, so they needed something that did not.

KOWALCZYK: With respect, they needed dollars, and a token is how they got them. I'd call that a vote for the [[dollar|forex]].

ADEYEMI: Call it what you like. It arrives in a minute and costs a cent on [[TRON|b:crypto]].

MODERATOR: Ms Lund, you sit on the payments board of a central bank.

LUND: I do, and I use cards. [[Visa|stock]] and [[Mastercard|a:stock]] are priced as if they will be around: thirty times earnings. If stablecoins were a threat, I would expect to see it there first. [[PayPal|stock]] is another story; its own [[PYUSD|a:crypto|b:forex]] is small, and the shares have gone nowhere.

KOWALCZYK: I would short [[Western Union|stock]] before I shorted [[Visa|stock]].

LUND: I am not allowed to short anything.`,
  },
  {
    name: 'radio-morning-money',
    marked: `It is ten to seven, here's the money with Fiona. Morning, Fiona.

Good morning! A nervous start, I'd say. Wall Street closed lower. [[Alphabet|stock]] was down four per cent after that court ruling, and it pulled [[Microsoft|stock]] with it. So expect some red here too, though the futures have come back a little.

And the holiday money?

Better news there. The [[pound|forex]] is up again, a dollar twenty-nine this morning, and one euro nineteen, which is the best since last summer. If you are off to Turkey, the [[lira|forex]] has had another bad week, bad for them that is.

One more. [[Greggs|stock]] have numbers out in ten minutes. The City wants to hear about pizza. [[JD Sports|stock]] are tomorrow.

And [[bitcoin|crypto]], my producer made me ask.

Sixty-three thousand. Your producer should ask [[bitcoin|b:crypto]] himself. [Laughter.]

Thanks, Fiona. Coming up after the weather: can a parrot be a witness in court?`,
  },
  {
    name: 'call-debrief-trading-floor',
    marked: `VOICE 1: Right, post mortem. What happened at ten past two?

VOICE 2: Fat finger, we think. Somebody sold 300 million [[euro-swiss|forex]] in one clip. [[EUR/CHF|forex]] dropped forty pips and the algos took [[USD/CHF|forex]] down with it.

VOICE 1: And we were?

VOICE 2: Long. Small. The machine had bought twenty [[euro|a:forex]] from a corporate a minute earlier and was still working it.

VOICE 3: We also lost a little in [[Nestlé|stock]] and [[Roche|stock]], where the ADR hedger uses the [[franc|forex]] mid. It repriced both, and got picked off.

VOICE 1: How little?

VOICE 3: Eleven thousand. [[Novartis|stock]] went the other way, we made two.

VOICE 1: And the coin book?

VOICE 2: Didn't notice. [[Bitcoin-franc|a:crypto|b:forex]] is quoted over the [[dollar|forex]], and that venue has a five-second delay. For once, slow was good.

VOICE 1: Write it up. Half a page. No drawings this time.`,
  },
];
