/** In the place of a package that is imported and never used: telegraf's HTTP client, for ours is fetch. */
module.exports = function absent() {
  throw new Error('this package was left out of the bundle');
};
