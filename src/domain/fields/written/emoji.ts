/** The emoji that integrations use most, each before its name in Rocket.Chat (its emoji come from JoyPixels). */
const named = `😀grinning 😃smiley 😄smile 😁grin 😆laughing 😅sweat_smile 😂joy 🤣rofl 😊blush 🙂slight_smile 😉wink
😍heart_eyes 😎sunglasses 🤔thinking 😢cry 😭sob 😡rage 😱scream 👍thumbsup 👎thumbsdown 👋wave 👏clap 🙏pray 💪muscle
👀eyes ❤heart 💔broken_heart ⭐star ✨sparkles 🔥fire 🎉tada 🚀rocket ✅white_check_mark ✔heavy_check_mark ❌x
❗exclamation ❓question ⚠warning 🚨rotating_light 🚧construction ⛔no_entry 🔔bell 📢loudspeaker 📣mega 💬speech_balloon
📅date 📌pushpin 📝pencil 📦package 📧e-mail 🔒lock 🔑key 🔧wrench 🔨hammer ⚙gear 🐛bug 🤖robot 👻ghost 👽alien 🐱cat
🐶dog 🐙octopus 🐳whale 🌍earth_africa ☀sunny ☁cloud ⚡zap ❄snowflake ☕coffee 🍺beer 🍕pizza 💡bulb 📈chart_with_upwards_trend
📉chart_with_downwards_trend 📊bar_chart 💻computer 📱iphone ⏰alarm_clock 🔴red_circle 🔵blue_circle ℹinformation_source
💥boom 🏆trophy 🎨art 🎁gift`;

const names: ReadonlyMap<string, string> = new Map(
  named.split(/\s+/).map((entry) => {
    const [emoji = ''] = entry;
    return [emoji, entry.slice(emoji.length)];
  }),
);

/** Colour variations, which are emoji of their own there. */
const variations = /\ufe0e|\ufe0f|[\u{1f3fb}-\u{1f3ff}]/gu;

/**
 * Returns the name of an emoji with colons, from the name without one or both of them or from the emoji itself. Any other text stays
 * as it is. The web client draws nothing for an emoji itself (docs/rocketchat/clients.md B.10).
 */
export function readEmoji(text: string): string {
  const inner = text.replace(/^[:：]/, '').replace(/[:：]$/, '');
  const name = names.get(inner.replace(variations, '')) ?? inner;
  return /^[\w+-]+$/.test(name) ? `:${name}:` : text;
}
