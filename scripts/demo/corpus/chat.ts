// Chat rooms and short posts: slang, lower case, no punctuation, emoji, cashtags, handles.
import { withCrlf, type MarkedDocument } from '../markup.ts';

/** Chat logs and short posts with both annotators' marks. */
export const chat: readonly MarkedDocument[] = [
  {
    name: 'chat-degens-night',
    marked: `[02:11] moth_to_flame: ok who else is still up watching [[sol|crypto]]
[02:11] kzz: me. cant sleep. 20x long [[eth|crypto]] lol
[02:12] moth_to_flame: 20x 💀💀
[02:12] kzz: stop at 2310, its fine
[02:14] greta.p: [[corn|a:crypto]] just wicked to 59.8 on binance
[02:14] greta.p: and back. 400 dollars in ten seconds
[02:15] kzz: im ok im ok
[02:17] moth_to_flame: sold my [[doge|crypto]] for [[pepe|crypto]] last week, dont ask how thats going
[02:18] greta.p: how is that going
[02:18] moth_to_flame: 🥲
[02:21] kzz: funding on [[eth|crypto]] negative. thats bullish right
[02:22] greta.p: its bullish until it isnt
[02:25] kzz: closed it. +3%. going to bed, parked it all in [[usdc|crypto]]
[02:25] moth_to_flame: growth 👏`,
  },
  {
    name: 'post-tesla-delivery',
    marked: `[[$TSLA|stock]] deliveries: 443k vs 435k whisper. Bears, please form an orderly queue 🐻➡️🚪

Also note: inventory DOWN for the first time in five quarters. [[{a:$}GM|stock]] and [[{a:$}F|stock]] report tomorrow and I would not want to be short those either. Trimmed [[$RIVN|stock]], added [[$TSLA|stock]] Sept 260 calls.

Not advice. I once lost money on [[$BTC|crypto]] in a bull market.`,
  },
  {
    name: 'chat-fx-desk-morning',
    marked: `pieter: morning all. [[eurusd|forex]] 1.0912/13, quiet
pieter: talk of a big 1.0900 strike rolling off at the ny cut, 1.4 yards
sunita: seeing good two way in [[cable|forex]]. uk name bought 80 from us at 56
pieter: leveraged still short [[yen|forex]]?
sunita: very. [[usdjpy|forex]] dips get eaten in minutes
leon: [[aussie|forex]] offered after the jobs number, 65 handle gone
leon: [[kiwi|forex]] same but in sympathy only
sunita: [[fiber|a:forex]] vol cheap here imo
pieter: agreed, 1m at 5.2 is a gift
leon: anyone got colour on [[eurchf|forex]]? feels like the snb is about
sunita: heard that as well. 9555 to 9560 in one go, nobody saw who
pieter: lunch orders by 11 pls. the kiwi and chicken salad is back`,
  },
  {
    name: 'post-thread-stablecoins',
    marked: `1/ A short thread on why I moved out of [[USDT|a:crypto|b:forex]] and why you may not need to 🧵

2/ I do not think [[Tether|crypto]] is about to break. It has traded within 20 bps of a dollar for two years. I simply do not get paid for the tail.

3/ [[USDC|crypto]] had its own scare in March 2023 – 87 cents on a Saturday! – because of one bank. [[DAI|crypto]] followed it down since half of its backing was [[USDC|crypto]]. Everything is connected to everything.

4/ So: one third [[USDC|crypto]], one third [[PYUSD|crypto]], one third actual T-bills. Boring. Boring is the point.

5/ Someone will ask about [[USDe|crypto]]. It is a basis trade with a ticker. I like basis trades. I do not call them cash.

6/ Fin. Go outside. ☀️`,
  },
  {
    name: 'chat-lunch-stocks',
    marked: withCrlf(`Bea: did you see [[nvda|stock]]
Omar: i see it every time i close my eyes
Bea: down 6 on NO news
Omar: the news is that it was up 40
Bea: selling [[amd|stock]] to buy more?
Omar: no. [[avgo|stock]] if anything. and i still have the [[intel|stock]] from 2021 like an idiot
Bea: [[intc{b: bags}|stock]] is a lifestyle
Omar: my uncle keeps saying [[nokia|stock]]
Bea: everybodys uncle keeps saying [[nokia|stock]]
Omar: whats the [[yen|a:forex]] doing to your trip btw
Bea: ramen for 5 euros. im never coming home 🍜
Omar: 😂 bring me an apple kitkat`),
  },
  {
    name: 'post-forex-signal',
    marked: `🔔 SIGNAL 🔔
[[GBPJPY|forex]] BUY 188.40
TP1 188.90 ✅ TP2 189.60 ⏳ TP3 191.00
SL 187.70
Risk 1% only!!

yesterday: [[EURCAD|forex]] +85 pips 🤑, [[USDCAD|forex]] −20 pips, [[AUDNZD|forex]] BE
XAUUSD closed by hand +140
this week so far: +312 pips 🚀🚀

dm “LIONS” for the vip room, pay with card or [[btc|crypto]], [[usdt|crypto]] or [[ltc|crypto]]`,
  },
  {
    name: 'chat-support-wallet',
    marked: `Agent (Lina): Hello, you are through to wallet support. How can I help?
Customer: hi i sent [[eth|a:crypto]] to my exchange but on the wrong network
Agent (Lina): I am sorry to hear that. Which network did you choose?
Customer: arbitrum. the exchange says only ethereum mainnet
Customer: its 0.8 [[ETH|crypto]] and about 200 [[ARB|crypto]]
Agent (Lina): Thank you. The coins are not lost. The address is yours on both networks.
Customer: so they show up?
Agent (Lina): The exchange must sweep them by hand. Most charge a fee, often 0.01 [[ETH|crypto]].
Customer: ok. and next time i use polygon?
Agent (Lina): Next time, check what the deposit page lists. [[MATIC|crypto]] is now called [[POL|crypto]], and some pages still show the old name.
Customer: thx ur a star ⭐
Agent (Lina): You are welcome! Is there anything else?`,
  },
  {
    name: 'post-hot-takes',
    marked: `five hot takes before i touch grass 🌱

the [[dollar|forex]] is not collapsing you just discovered charts
[[bitcoin|crypto]] is digital gold in the same way my cat is a digital tiger
[[$SBUX|stock]] is a bank that sells milk
everyone long [[$PLTR|stock]] has told me so within four minutes of meeting me
the [[yen|forex]] at 160 was the trade of the decade and you were busy arguing about [[$GME|stock]]

bonus: [[litecoin{b: (2011)}|crypto]] is the [[microsoft|b:stock]] paint of coins. never dies never changes`,
  },
  {
    name: 'chat-flatmates',
    marked: `jonas: who ate my apple pie
mira: define who
jonas: it had a NAME on it
mira: your name is not jonas & co, holding
tobi: ok it was me. i owe you
jonas: you owe me since the pizza in march
tobi: 12 euros?
jonas: 14. and the pound of coffee
mira: also someone has to take the cable box back to the shop, it costs us 5 a month
tobi: ill do it on sat. can i pay you in [[doge|crypto]]
jonas: no
mira: no
jonas: 🤝`,
  },
  {
    name: 'chat-mod-log',
    marked: `#price-talk is in slow mode (30 s)

**mod_ines**: reminder, no referral links and no “will [[XRP|crypto]] hit 10” polls
**throwaway88**: will [[ADA|crypto]] hit 10
**mod_ines**: 🙃
**coldstorage**: serious q, is anyone staking [[DOT|crypto]] still? yields look ok at 11%
**mod_ines**: moved mine to [[ATOM|crypto]], then back, paid for the round trip like a tourist
**throwaway88**: why not [[LINK|crypto]]
**coldstorage**: cant stake much of it
**b_rabbit**: rotated out of everything into [[MSTR|a:stock|b:crypto]], its just [[BTC|crypto]] with extra steps
**mod_ines**: that is a share in a company. #stocks is next door
**b_rabbit**: ok ok. [[COIN|a:stock|b:crypto]] too?
**mod_ines**: next. door.`,
  },
];
