/** In the place of `telegraf`: routing, contexts and calls, without polling, servers, scenes, sessions and markup. */
const { Composer } = require('../../node_modules/telegraf/lib/composer.js');
const { Context } = require('../../node_modules/telegraf/lib/context.js');
const { Telegram } = require('../../node_modules/telegraf/lib/telegram.js');

module.exports = { Composer, Context, Telegram };
