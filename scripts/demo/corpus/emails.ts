// E-mails: clients, colleagues, newsletters, notices; headers, quoting, hard-wrapped lines and signatures.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** E-mails with both annotators' marks. */
export const emails: readonly MarkedDocument[] = [
  {
    name: 'mail-order-instruction',
    marked: withCrlf(`From: M. Castellanos
To: Dealing
Subject: Orders for tomorrow's open

Morning,

please work the following for the family account, all day orders:

  BUY   1,200  [[SAP.DE|stock]]    limit 171.50
  BUY     800  [[ASML.AS|stock]]   at the open
  SELL  3,000  [[TEF.MC|stock]]    limit 4.22
  SELL    all  [[Santander|stock]] left over from the spin-off

Fund the purchases from the dollar account. That means selling about
$250k against the [[euro|forex]]; if [[EUR/USD|forex]] is above 1.0950
wait for me, otherwise go ahead.

The client also asks if he may deliver [[bitcoin|a:crypto]] as collateral.
I told him no, but he would like to hear it from you too.

Many thanks
Marisol`),
  },
  {
    name: 'mail-hedge-proposal',
    marked: `Subject: Re: Re: hedging the Gdynia invoices

Hi Tomasz,

as promised, the three ways I see. You have 18 million [[zloty|b:forex]] to pay between October and February and your income is in euros.

(a) Do nothing. If [[EUR/PLN|forex]] goes to 4.15 that costs you roughly 150 thousand euros against budget.
(b) Sell [[euro|forex]] forward for the lot. You lock 4.2790 on average; points are in your favour.
(c) Half forward, half with a collar: you are protected below 4.22 and give up what lies above 4.37. No premium.

My vote is (c), as your orders may slip and with a forward you would then be long [[zloty|forex]] that you do not need.

You mentioned your boss's worry about the [[forint|forex]]. At two invoices a year I would buy [[HUF|forex]] when the bill comes and spend the time on something else.

Call me after four?
Anneke`,
  },
  {
    name: 'mail-newsletter-sunday',
    marked: `The Sunday Ledger – No. 212

Good morning from a rainy kitchen.

This week I finally sold [[PayPal|stock]]. It has been in the Ledger portfolio since No. 88, and it returned, after six years of my life, minus 11 %. The money went into [[Adyen|stock]] (a third), [[Visa|stock]] (a third), and nothing (a third). Nothing has been my best holding this year.

Several of you wrote about my paragraph on [[Ripple|a:crypto|gold:b]]. Fair: the company is Ripple, and the coin is [[XRP|crypto]]. I own neither. Reader Gudrun does own [[XRP|crypto]], has since 2017, and sends a graph that looks like a heart attack.

Chart of the week is the [[yen|forex]] against the [[won|forex]]. I had no idea how closely they move. When one sneezes, the shipbuilders of the other ([[Hyundai Heavy|stock]], [[Hanwha Ocean|stock]]) get orders.

Next week: why [[Ferrari|stock]] is not a car maker, and my plum cake.

Yours, Edith`,
  },
  {
    name: 'mail-it-outage',
    marked: `To: all-staff
Subject: Planned outage Saturday 06:00–10:00

Dear all,

on Saturday the network team replaces the core switch on floor 3. Phones, door readers and the coffee machine's card terminal will be off. Lifts are not affected.

Please leave your docking station connected and the power strip on. The old Ethernet cable under each desk will be pulled out; if you keep anything tethered to it (yes, we found a tortoise-shaped lamp), take it home on Friday.

Anyone who needs to work on site on Saturday writes to facilities by Thursday noon. The shell script that mounts the shared drives was changed, so restart your computer once on Monday.

Thanks for your patience
Samira, Infrastructure`,
  },
  {
    name: 'mail-margin-call',
    marked: `URGENT – margin requirement on account ending 4471

Dear Mr Oyelaran,

at 16:30 today the equity in your account fell below the amount that we require. The shortfall is USD 18,240.55.

Open positions
– long 2 lots [[GBP/JPY|forex]], average 189.12
– short 1.5 lots [[EUR/GBP|forex]], average 0.8514
– long 400 [[Palantir|stock]], average 24.80
– long 900 [[Halvorsen Marine{b: ASA}|stock|gold:b]], average NOK 88.20
– long 3.2 [[ETH|crypto]] (contracts for difference)

Please pay in or reduce positions until 12:00 tomorrow. If we do not hear from you we will close positions in the order of their requirement, beginning with [[GBP/JPY|forex]]. As the [[yen|forex]] is open for trading in the night, we may have to act earlier.

Coins held in your separate wallet, at present 0.41 [[BTC|a:crypto]], do not count as margin.

Client Services`,
  },
  {
    name: 'mail-colleague-gossip',
    marked: `hey,

no this is not about the offsite (although: why a climbing hall)

remember the intern who asked in the morning meeting whether [[cable|forex]] is "the tv thing"? she just got us the best idea of the quarter. she noticed that [[Pellucid Optics|stock]] files its customs data a month before its results, and that lens exports to the US are up 40. nobody looks at it. [[PLCD|a:stock]] is at 9 times earnings!!

risk says we can have 2 %. i would pair it with a short in [[EssilorLuxottica|stock]], henrik would pair it with [[Hoya|stock]], the intern says that pairing is "a bit cowardly". i love her

also henrik wants to hedge the [[Israeli shekel|forex]] since the plant is in haifa. i told him the [[shekel|forex]] moves with the nasdaq anyway, so he should short [[$QQQ|b:stock]] and he looked at me like i'd hit him with a fish

lunch tomorrow? not the kiwi place
L.`,
  },
  {
    name: 'mail-custody-notice',
    marked: `Corporate action notice 2024/1187

Security: [[Halvorsen Marine ASA|stock]], [[HLVM.OL|stock]]
Event: rights issue, 1 new for 5 held at NOK 61.00
Record date: 14 June. Rights trade 17–28 June.

Security: [[Lindt{a: PS}|stock]], [[LISP.SW|stock]]
Event: dividend CHF 140.00 gross, ex 22 April

Security: [[Sony Group|stock]], [[6758.T|stock]]
Event: split 5 for 1, effective 1 October

Digital assets: holders of [[Tidepool|crypto]] ([[TIDE|crypto]]) receive 0.05 [[Ebb|a:crypto]] per token, snapshot at block 19,204,500. Holders of [[EOS|crypto]] may swap to [[Vaulta|crypto]] one for one; no deadline.

Currency: cash from foreign events is changed into [[Swiss francs|b:forex|gold:b]] at our rate of the day unless we hear otherwise by 17:00 on the day before payment. Standing orders to sell [[US dollars|forex]] and [[Danish kroner|forex]] are on file for your account.`,
  },
  {
    name: 'mail-thank-you',
    marked: `Dear Professor Adler,

thank you for a wonderful visit. My class of twelve-year-olds has talked of nothing else but the experiment with the balloon, and two of them have asked for lab coats.

You asked for feedback. The part on solvents was a little long for them (ether, acetone, the sniffing story), while the part with dry ice could have gone on for ever. The worksheet on units was a great success; they now weigh everything in pounds, stones and, for reasons of their own, hedgehogs.

The head teacher would like to know if you might come again in spring, perhaps for the topic of metals. We can pay the train and a modest fee, and there would be apple cake.

With kind regards
Judith Brandt`,
  },
];
