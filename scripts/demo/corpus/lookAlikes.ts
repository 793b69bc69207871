// Hard negatives: texts about fruit, weights, lifts, solvents and places, some of them with a real mention hidden inside.
import type { MarkedDocument } from '../markup.ts';

/** Texts full of words that only look like mentions, with both annotators' marks. */
export const lookAlikes: readonly MarkedDocument[] = [
  {
    name: 'local-solana-beach',
    marked: `Solana Beach council backs new steps to the sand

SOLANA BEACH – After a year of debate the council has voted four to one for a new stairway at Tide Park. It will cost $4.6 million, of which the state pays half.

"My kids could tether a kayak there before the cliff came down," said resident Al Whitcomb, 71. The old stair was lost to a winter storm.

Work starts after the summer. The contractor, a family firm from Escondido, won with a bid 3 % under the estimate. A dollar from each parking ticket will go to upkeep.

Councillor Dena Ruiz, who voted no, said that the town should first mend the cable rail along the bluff. "We have real problems up there," she said.`,
  },
  {
    name: 'feature-orchard-and-market',
    marked: `An orchard's year

Liv Haugen grows apples on a slope above the fjord: Discovery, Aroma, a few rows of Gravenstein. In a good year she picks sixty tonnes. This year a frost in May took a third.

She has learned to read more than the sky. The juice plant pays by the litre and looks at what Polish concentrate costs, which moves with the [[zloty|forex]]. Her pickers come from Lithuania and compare wages in [[euros|b:forex]]; when the [[krone|forex]] is weak, they go to Denmark.

"So I sit here with a ladder and follow [[EUR/NOK|forex]]," she laughs. Her brother in Oslo told her to buy shares in [[Orkla|stock]], which bottles some of her juice, and she did: forty of them. They have done better than the trees.

Apple, the company, once asked her for a photograph. She sent them a pear.`,
  },
  {
    name: 'story-cable-car',
    marked: `The cable car to the Säntis was full of people in good shoes. A boy asked his father if it was a real cable or a pretend one, and the father, who worked in a bank and had slept badly because of the [[franc|forex]], said it was as real as a thing can be that hangs over a valley.

At the top they ate soup. It cost as much as a lunch in town. The boy found a penny from England, and a shell, which must have come a long way, since the sea is five hundred kilometres off.

"Somebody lost a pound," he said.

"A penny," said his father. "A pound is more."

"Then somebody lost less," said the boy, and put it in his pocket with the shell.`,
  },
  {
    name: 'explainer-words-that-lie',
    marked: `Glossary for new interns: words that do not mean what you think

Cable. Not television. It is the rate of [[sterling|forex]] in dollars; the name comes from the wire under the Atlantic. "Where's [[cable|forex]]?" wants a number.

Ether. Outside this room a solvent. In here a coin, and [[ether|crypto]] is not the same as the network, which is Ethereum.

Tether. You tether a goat. You hold [[Tether|a:crypto]] if you must.

Kiwi. A bird, a fruit, a person. On this floor it is the [[New Zealand dollar|forex]] and nothing else.

Apple, Shell, Target, Gap, Visa, Orange. If a chart is near, [[Apple|stock]] is a share. In the canteen it is an apple. [[Target|stock]] is a shop; "our target" is our opinion. [[Gaps|b:stock]] in a chart are holes.

Real. A currency, the [[Brazilian real|forex]]. Also a question: is it real?

Figure. A round number in a price. If somebody says a big figure in [[dollar-swiss|forex]], he means 100 pips.`,
  },
  {
    name: 'recall-garden-shed',
    marked: `PRODUCT RECALL: Meadow & Vale garden shears, models 4 and 4L

The blade bolt may come loose. Stop using the shears and take them back to any Pound Saver or Dollar Barn store, with or without receipt. You get back the full price.

Sold from March to August, in green, in coral and in apple red. The batch number is on the inside of the left handle. Batches from 771 to 790 are concerned.

No injuries are known. A customer in Visalia reported a cut glove. We ask parents to keep shears, and the strap that tethers them, away from small children.

Meta: recall no. 24-118, notice to stay up in stores for 120 days.`,
  },
  {
    name: 'lab-note-ether',
    marked: `Day 14. Distilled 2 l of diethyl ether under nitrogen, peroxides negative. Left the still on, tethered to the frame (last week's lesson).

Run 3: 12 g of the bromide in ether, added over 40 min. Colour went from straw to amber to dirty coin. Yield 61 %. Run 4 the same in THF: 74 %. So it is THF from here.

The balance is off again and shows the standard as 1.002 pound, why does it even have pounds.

Side note, since we all wait for the big order: the supplier, [[Merck KGaA|a:stock]], was down 4 % on the day they told us of delays, and Ravi, who owns ten shares of it, blames our group. He now has more [[Thermo Fisher|stock]] than [[Merck|stock]]. He also asked if [[ether|crypto]] is up because of us. It was, by 2 %. No.`,
  },
  {
    name: 'review-mining-game',
    marked: `Star Barrow is a game about a dwarf who digs. You find silver, you sell silver, you buy a bigger lamp. There are four kinds of coin in it, and each shopkeeper takes only one. My favourite is the shell coin, which crabs pay you for gossip.

In the second act you meet a banker called Mr Sterling, who will trade your crowns for marks, at a rate that changes with the moon. I made a fortune in one night and lost it to an avalanche.

It runs well on an old laptop, and on the handheld, with one bad crash near the polygon temple. The music is by the people who scored Cosmos Diner.

Costs about the same as a pizza. Eight out of ten pickaxes. If you hated the fishing, there is less of it.`,
  },
  {
    name: 'essay-amazon-and-amazon',
    marked: `Two Amazons

I have now been asked in three towns on the river whether I work for Amazon. It is the hat. In Manaus the word means water; at my sister's table in Seattle it means her job, her parking space and forty per cent of her savings.

She knows that she should sell. Each time [[Amazon{b: shares}|stock]] has a good month she says that she will do it in the next bad one. I, who own two boats and a little [[Petrobras|stock]], do not give advice. But in the evening I ask the pilot what he does with his money. He keeps it in [[dollars|a:forex]] in a tin, he says, because the [[real|forex]] melts, and in [[bitcoin|crypto]] on his phone, because of his nephew.

And in Amazon? He laughs and points over the rail. All of it, he says, all my life.`,
  },
];
