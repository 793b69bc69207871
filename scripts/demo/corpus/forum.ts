// Forum posts and answers: long-winded, personal, questions to strangers, quotes of other posts.
import type { MarkedDocument } from '../markup.ts';

/** Forum posts with both annotators' marks. */
export const forum: readonly MarkedDocument[] = [
  {
    name: 'forum-inherited-shares',
    marked: `Inherited a pile of single stocks, what now?

Hi all, long-time lurker. My grandmother left me a portfolio that she built over forty years at the local savings bank. It is roughly: [[Johnson & Johnson{b: shares}|stock]] (30 %), [[Exxon|stock]] (25 %), [[Procter & Gamble|stock]] (15 %), [[AT&T|stock]] (10 %), and a tail of things like [[Kodak|stock]] and a company called [[Halvorsen Marine|stock]] that I had never heard of and which turns out to make anchors.

I am 29 and would have bought an index fund and never looked again. My sister wants to keep [[J&J|stock]] "because Gran loved it". I sort of get that.

Is there any reason to keep [[HLVM|a:stock]]? It trades maybe twice a week. The dividend is 6 % if I read this right, paid in Norwegian money, and I have no idea what that does to my taxes.

Total is about the price of a decent car, so please no private banker stuff.`,
  },
  {
    name: 'forum-reply-diversify',
    marked: `> Is there any reason to keep [[HLVM|stock]]?

Sentiment is a reason, it just isn't a financial one. What I would do: keep ten [[Halvorsen|stock]] as a memory, sell the rest slowly with limit orders. Same for [[Exxon|stock]], though there I would not be in a hurry.

On the currency: you own a firm whose costs are in [[kroner|b:forex]] and whose sales are in dollars. If the [[krone|forex]] falls, the dividend is worth less to you and the firm earns more. It mostly washes out. Do not open an account to short [[NOK|forex]], as someone above suggested with a straight face.

And since it will come up within three posts: no, do not put the proceeds in [[Dogecoin|crypto]]. If you must, 2 % in [[BTC|crypto]] and the password in a place your sister knows.

(I hold [[PG|stock]], [[JNJ|stock]] and an embarrassing amount of [[Cardano|crypto]].)`,
  },
  {
    name: 'forum-tax-coins-germany',
    marked: `Steuerfrage, but in English so that more people can answer 😅

I bought 1.5 [[ETH|crypto]] in January 2021 and staked it. In May 2022 I swapped everything to [[LUNA|crypto]] (I know). What was left after that week I swapped into [[BTC|crypto]] in June 2022.

Now I want to sell the [[BTC|crypto]]. Held for more than one year, so tax free, yes? But my tool says the holding period of the staked [[ether|crypto]] was ten years at the time, and it shows a gain in 2022 that I never felt. Also it values [[LUNA|crypto]] with the price of [[LUNC|a:crypto]], which gives me a loss of 100 % and a headache of 200 %.

Has anyone had this accepted by a Finanzamt? I have every transaction as CSV, with times in UTC. The amounts in euros are from the European Central Bank’s daily rates, except for weekends, when there are none.

Danke!`,
  },
  {
    name: 'forum-broker-fees-currency',
    marked: `Watch out for the conversion fee!!

Just did the maths on my broker. I buy US stocks from the UK, and each time they change my [[pounds|forex]] into [[dollars|forex]] they take 0.75 % on the rate. Bought [[Microsoft|stock]] in four bites last year, sold half of [[Adobe|stock]], bought [[Costco|stock]] with it. They turned the [[dollars|forex]] back into [[pounds|forex]] in the middle. That is 1.5 % gone for nothing!

What I do now: hold a dollar balance, top it up when [[GBP/USD|forex]] looks decent (got 1.3020 last week, pleased with that), and buy from there.

Does anyone know of a platform which shows you the spread on [[GBP{b:/USD}|forex|gold:b]] before you press the button? Mine shows it on the contract note, when it is too late. I asked support, and they told me to read page 14.

Edit: thanks, moved. Fee is 0.03 % there. [[MSFT|stock]], [[ADBE|stock]] and [[COST|stock]] all transferred in nine days.`,
  },
  {
    name: 'forum-newbie-coin-vs-network',
    marked: `Confused about what I am buying

So an app wants me to pay a network fee and says I need "some [[SOL|crypto]]". I bought $20 of [[Solana|crypto]] on an exchange, that worked. Then a friend says the game itself runs on Solana but its gold is a separate token, [[GRNT|crypto]], and I should not buy it because the team owns most.

Another one tells me everything will move to Base, which is built by Coinbase on top of Ethereum, so I should get [[ETH|crypto]] instead. But when I send [[ETH|crypto]] to the app it does not show?

And why is there [[wrapped ether|crypto]]? It's the same price. Is it like a gift card?

I feel a hundred years old. I only want to buy a hat for a cartoon fox. If that means that I must hold [[SOL|crypto]] for a hat then fine, but is it normal that the hat went from 0.2 to 0.9 [[SOL|crypto]] while I was typing?`,
  },
  {
    name: 'forum-ama-market-maker',
    marked: `I was a currency market maker for eleven years, ask me anything

Some answers to yesterday's questions in one go:

"Do banks hunt stops?" Less than you think. We did not know where yours was. We knew that there were a lot of them under 1.0800 in [[EUR/USD|forex]] since you all read the same books.

"Favourite pair?" [[EUR/NOK|forex]]. It has the soul of an oil tanker and the brakes of a bicycle.

"Worst day?" 15 January 2015. I was short [[Swissie|forex]] against the [[euro|forex]] in a size that I will not write here. The floor went, the screen showed no bids for [[EURCHF|forex]] for what felt like a whole lunch break, and then 0.85.

"Was [[cable|a:forex]] easier?" It had fewer surprises, Brexit night aside.

"Do you trade now?" I own a boring fund, some [[Unilever|stock]] because of an old bet, and no coins. My son has [[Monero|crypto]]. We do not discuss it at table.`,
  },
  {
    name: 'forum-sourdough',
    marked: `Converting a recipe, please help

The book is from 1961 and everything is by weight in pounds and ounces. It says 2 pounds of strong flour, "half a pound of sponge" and a dollar-size piece of butter. How large was a dollar? I assume the coin, so something like 4 cm across?

I get about 907 g for the flour. My stand mixer is the small one, so I would like to halve all of it. Is a sponge the same as a poolish? And the crown of the loaf should be scored "in the Swedish manner", which no search engine seems to know.

Second question: an apple a day in the starter, yes or no? My neighbour swears by it, and his crumb is outrageous.`,
  },
  {
    name: 'forum-dividend-hunters',
    marked: `Dividend club, monthly check-in 🧾

Received in June, after tax:
- [[Legal & General|stock]] £212.40
- [[British American Tobacco|stock]] £98.11 (yes yes)
- [[Realty Income|stock]] $14.02
- [[Enbridge|stock]] C$61.30

Bought: 40 more [[National Grid|stock]] on the dip after the rights issue. Sold: all [[Vodafone|stock]]. Took me eleven years to do it, and it felt like returning a library book.

Question for the Canadians here. The [[loonie|forex]] has been dreadful, so is [[ENB|stock]] still worth it for a UK holder, or do you hedge? @tomtheplumber says he sells [[CAD|forex]] forward, which sounds to me like a second job.

Also thinking about [[Imperial Brands|a:stock]] against more [[BATS|stock]]. Same sin, lower multiple. Next ex-dates: [[LGEN|stock]] 22 Aug, [[NG.|stock]] 8 Nov.

Total this year £3,418. Target £7,000. The target includes one pint.`,
  },
];
